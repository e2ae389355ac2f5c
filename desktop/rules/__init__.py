"""The rules: pure functions from (terms, facts, as-of moment, calendar) to the assessment."""

from desktop.rules.assess import assess
from desktop.rules.explain import explain

__all__ = ["assess", "explain"]
