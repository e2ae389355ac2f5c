"""A change put into a program: its functions get other code; what is bound at import needs a new process."""

from __future__ import annotations

import functools
import gc
import importlib.machinery
import importlib.util
import itertools
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

from tests.mutation.mutants import ROOT, Mutant

_Key = tuple[str, str, int]


class Loaded:
    """The functions of the rules as they are in this process, found once and before any fork."""

    def __init__(self, folder: Path) -> None:
        self._functions: dict[_Key, list[FunctionType]] = {}
        for each in gc.get_objects():
            if isinstance(each, FunctionType) and each.__code__.co_filename.startswith(str(folder)):
                self._functions.setdefault(_key(each.__code__), []).append(each)
        self._caches = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]

    def put(self, mutant: Mutant) -> bool:
        """Give every function that a change alters its new code; whether there was any."""
        before = _named(compile((ROOT / mutant.path).read_bytes(), str(ROOT / mutant.path), "exec"))
        after = _named(mutant.code())
        put = False
        for name, old in before.items():
            new = after.get(name, old)
            for function in self._functions.get(name[:3], ()) if old != new else ():
                if function.__code__ == old:
                    function.__code__ = new
                    put = True
        for cache in self._caches:
            cache.cache_clear()
        return put


def _key(code: CodeType) -> _Key:
    return code.co_filename, code.co_qualname, code.co_firstlineno


def _named(module: CodeType) -> dict[tuple[str, str, int, int], CodeType]:
    """The code objects in a module; those of one name and line (lambdas) are numbered."""
    found: dict[tuple[str, str, int, int], CodeType] = {}
    for code in _nested(module):
        place = next(place for place in itertools.count() if (*_key(code), place) not in found)
        found[*_key(code), place] = code
    return found


def _nested(code: CodeType) -> Iterator[CodeType]:
    """The code objects of functions and classes, in the order of the text."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield constant
            yield from _nested(constant)


class Changed(importlib.machinery.SourceFileLoader):
    """Loads the module of a mutant with the change in it."""

    def __init__(self, name: str, mutant: Mutant) -> None:
        super().__init__(name, str(ROOT / mutant.path))
        self.mutant = mutant

    def get_code(self, fullname: str) -> CodeType:
        """The changed module, whatever may be compiled already."""
        return self.mutant.code()


class Finder:
    """Finds the module of one mutant; it goes before all other finders."""

    def __init__(self, mutant: Mutant) -> None:
        self.mutant = mutant
        parts = mutant.path.removesuffix(".py").removesuffix("/__init__").split("/")
        self.name = ".".join(parts)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The changed module, under its own name only."""
        if name != self.name:
            return None
        return importlib.util.spec_from_loader(name, Changed(name, self.mutant))


def put_on_import(mutant: Mutant) -> None:
    """Let the module of a mutant be imported with its change."""
    sys.meta_path.insert(0, Finder(mutant))
