"""Workbooks for finance and the vendor: ledgers, a deduction reckoned out, lists, templates to fill in."""
