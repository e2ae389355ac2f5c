"""The wizard by which a contract is made: what its text cannot know is asked, step by step."""

from desktop.views.dialogs.founding.dialog import Founded, FoundingDialog

__all__ = ["Founded", "FoundingDialog"]
