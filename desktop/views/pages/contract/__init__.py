"""合同与条款: what was agreed, with the words of the contract beside it; everything is edited in place."""

from desktop.views.pages.contract.page import ContractPage

__all__ = ["ContractPage"]
