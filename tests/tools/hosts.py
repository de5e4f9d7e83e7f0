"""Finds the addresses of package registries in files: where to fetch from is each user's choice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

# In pieces, so that this file is not its own first finding.
_NAMES = (("registry", "npmjs", "org"), ("pypi", "org"), ("pythonhosted", "org"))
_HOST = re.compile("|".join(r"\.".join(name) for name in _NAMES).encode())


def registry_hosts(paths: Iterable[Path]) -> list[str]:
    """The paths, in order, of those files (links and folders are passed over) that name one."""
    return [
        str(path)
        for path in paths
        if path.is_file() and not path.is_symlink() and _HOST.search(path.read_bytes())
    ]
