"""What the processes of the campaigns fork from: the whole program loaded, so that a kill hits its work.

Frozen for the collector, or each process would copy all of it when it first looks for what can go.
"""

import gc
import importlib

from tests.storage.support import calendar, contract

for name in ("desktop.storage.newfile", "desktop.storage.recast", "desktop.storage.writer", "desktop.rules"):
    importlib.import_module(name)
importlib.import_module("tests.faults.registry")
calendar()
contract()
gc.collect()
gc.freeze()
