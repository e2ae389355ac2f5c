"""Contract templates: the terms of a contract read from a YAML file, and overrides merged over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from desktop.exchange import strict
from desktop.exchange.reading_checks import chosen_faults, readings_needed
from desktop.exchange.resources import resource
from desktop.exchange.strict import Fault
from desktop.exchange.template_checks import contract_faults, terms_faults
from desktop.models.contract import Contract, Terms
from desktop.models.fields import fields_of
from desktop.rules.versions import overlaid

DEFAULT = "gov-cloud-2025"


class TemplateError(ValueError):
    """A template, or terms merged over one, that cannot be used; `faults` holds every fault."""

    def __init__(self, title: str, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join([title, *map(str, self.faults)]))


def load_contract(name: str = DEFAULT) -> Contract:
    """The shipped contract template of that name; raises TemplateError with every fault found."""
    return parse_contract(_path(name).read_text(encoding="utf-8"), name)


def parse_contract(text: str, name: str) -> Contract:
    """A contract template from its YAML text; `name` is what messages call it."""
    try:
        data = strict.parse_yaml(text)
    except strict.StrictError as error:
        raise TemplateError(f"合同模板 {name} 无法解析：", error.faults) from error
    return read_contract(data, name)


def read_contract(data: object, name: str) -> Contract:
    """A contract template from its data, as YAML gives it."""
    title = f"合同模板 {name} 有误："
    try:
        contract = strict.convert(data, Contract)
    except strict.StrictError as error:
        raise TemplateError(title, error.faults) from error
    faults = (*_unwritten(data, contract.terms), *contract_faults(contract))
    if faults:
        raise TemplateError(title, faults)
    return contract


def _unwritten(data: Any, terms: Terms) -> Iterator[Fault]:
    """Terms and readings that a template leaves out.

    It writes every term, null or an empty list where nothing was agreed, and every reading that its terms
    rest on.
    """
    for field in fields_of(Terms):
        if field.key not in data["terms"]:
            yield Fault(f"terms.{field.key}", "写明的条款（未约定的写 null）", "缺失")
    for name in readings_needed(terms):
        if name not in data["terms"]["readings"]:
            yield Fault(f"terms.readings.{name}", "写明的读法", "缺失")


def merge_terms(contract: Contract, overrides: Mapping[str, object]) -> Contract:
    """The contract with `overrides` (as YAML gives them) laid over its terms; lists replace.

    Where the overrides give the day of a signature, the template's own signing day no longer holds
    (第十九条1). Raises TemplateError with every fault; places start with "terms".
    """
    title = f"对合同模板 {contract.template} 的条款所作的修改有误："
    try:
        terms = strict.convert(overlaid(contract.terms, overrides), Terms, "terms")
    except strict.StrictError as error:
        raise TemplateError(title, error.faults) from error
    merged = contract.replaced(terms)
    faults = (*terms_faults(terms), *chosen_faults(merged))
    if faults:
        raise TemplateError(title, faults)
    return merged


def _path(name: str) -> Path:
    """The file of that name among those that are shipped; a name from a case file is never made a path."""
    shipped = {path.stem: path for path in resource("contracts").glob("*.yaml")}
    if name in shipped:
        return shipped[name]
    fault = Fault("contract", f"下列之一：{'、'.join(sorted(shipped))}", strict.shown(name))
    raise TemplateError("没有这个合同模板：", [fault])
