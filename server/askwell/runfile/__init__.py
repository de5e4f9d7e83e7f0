"""Golden transcripts: a talk's input and, beside it, what each seat saw after every event.

Decides how a `.run` file is written and read back. Only views are printed, never the state behind
them, so that whoever reads a run can check by eye that no seat saw what it may not know. Must not
know where files lie, nor a screen.

Lines that begin with `> ` are the input, and `# ` keeps an author's remark; everything else below
the header is made anew from them.
"""

from askwell.runfile.format import END, HINT, SUFFIX, BadRun, Input, Run, parse
from askwell.runfile.people import role_saw, role_sees
from askwell.runfile.seats import seat_saw
from askwell.runfile.write import played, unsaid, written

__all__ = [
    "END",
    "HINT",
    "SUFFIX",
    "BadRun",
    "Input",
    "Run",
    "parse",
    "played",
    "role_saw",
    "role_sees",
    "seat_saw",
    "unsaid",
    "written",
]
