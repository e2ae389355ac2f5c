"""No memory of this program is written to disk when it crashes: it holds what an encrypted file keeps."""

from __future__ import annotations

import sys


def leave_no_dumps() -> None:
    """Have the system write no core dump of this process; Windows knows no such limit.

    A limit of one byte is what Linux takes as none at all, also where another program collects the dumps.
    """
    if sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_CORE)
    most = 1 if hard == resource.RLIM_INFINITY else min(hard, 1)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))
