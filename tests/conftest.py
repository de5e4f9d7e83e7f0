"""Before anything of ours is imported: no test may depend on the terminal it is started from."""

import os

for _name in ("COLUMNS", "LINES", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
    os.environ.pop(_name, None)
