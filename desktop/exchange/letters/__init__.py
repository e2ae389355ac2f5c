"""Letters as Word files: their templates, which the user may change, and how one is filled in."""
