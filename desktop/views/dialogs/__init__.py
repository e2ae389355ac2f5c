"""The dialogs that ask for something before it is made."""

from desktop.views.dialogs.new_contract import ContractDialog, Wanted

__all__ = ["ContractDialog", "Wanted"]
