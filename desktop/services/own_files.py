"""Where a file of the user's own is proposed, so that it is found again."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from desktop.services.sample import data_folder


def documents() -> Path:
    """The user's documents; the home folder where there are none."""
    found = platformdirs.user_documents_path()
    return found if found.is_dir() else Path.home()


def beside(contract: Path) -> Path:
    """The folder of a contract's file; the documents where that is the program's own or a hidden one.

    The sample lies in the program's own folder, where nobody finds a file again.
    """
    folder = contract.parent
    kept = data_folder().resolve()
    hidden = any(part.startswith(".") for part in folder.parts)
    return documents() if hidden or kept in (folder, *folder.parents) else folder
