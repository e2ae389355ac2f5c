"""The open workspace: commands, undo, recompute, lock. No Qt: the bus is plain callbacks."""
