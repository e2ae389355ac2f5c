"""What a letter says: pure data from an open workspace, by which its template is filled in."""
