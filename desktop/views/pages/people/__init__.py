"""人员: who is on the project, changes of lead and contact, objections."""

from desktop.views.pages.people.page import PeoplePage

__all__ = ["PeoplePage"]
