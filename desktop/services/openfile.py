"""A file held open: its lock and its store, shared by the workspaces of its contracts."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from desktop.services.lock import WorkspaceLock
from desktop.storage.cipher import Key
from desktop.storage.content import Content
from desktop.storage.judging import version_of
from desktop.storage.migrations import VERSION
from desktop.storage.mounts import refuse_network
from desktop.storage.placing import clear_drafts
from desktop.storage.store import Store


class OpenFile:
    """Made by `open` for one user; each further one joins, and the last to leave lets go of the file."""

    def __init__(self, store: Store, resources: ExitStack) -> None:
        self.store = store
        self._resources = resources
        self._users = 1

    @classmethod
    def open(
        cls, path: Path, before_upgrade: Callable[[], object], key: Key | None = None
    ) -> tuple[OpenFile, Content]:
        """Lock the file, judge it and open it for work; `FileRefused` where that cannot be.

        `before_upgrade` is called with the lock held where the file is of an older version.
        """
        version = version_of(path, key)  # No lock file is left beside a file that is not ours.
        refuse_network(path)
        with ExitStack() as resources:
            lock = WorkspaceLock(path)
            resources.callback(lock.release)
            clear_drafts(path)
            if version < VERSION:
                before_upgrade()
            store, content = Store.open(path, key)
            store.relock = lock.renew
            resources.callback(store.close)
            return cls(store, resources.pop_all()), content

    def join(self) -> OpenFile:
        """The same file for one user more."""
        self._users += 1
        return self

    def leave(self) -> None:
        """One user is done."""
        self._users -= 1
        if not self._users:
            self._resources.close()
