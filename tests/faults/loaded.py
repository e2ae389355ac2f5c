"""What the processes of the campaigns fork from: the whole program loaded, so that a kill hits its work."""

from tests.storage.support import calendar, contract

calendar()
contract()
