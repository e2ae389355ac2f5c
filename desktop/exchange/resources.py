"""Where the shipped data files are: in a source checkout, a wheel or a frozen program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).parents[1]


def resource(*parts: str) -> Path:
    """The shipped file or folder `resources/<parts>`.

    Raises FileNotFoundError (Chinese message) where the installation lacks it.
    """
    path = root(_PACKAGE).joinpath(*parts)
    if not path.exists():
        raise FileNotFoundError(f"安装不完整：缺少 resources/{'/'.join(parts)}")
    return path


def root(package: Path) -> Path:
    """The resources folder that belongs to the package folder `desktop`.

    A wheel carries it inside the package. A checkout, and a frozen program whose modules keep the
    package's folder as their place, have it beside the package.
    """
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
