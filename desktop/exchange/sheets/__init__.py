"""Tables that others made (xlsx, xls, csv): read with every cell's place, hostile ones refused."""

from desktop.exchange.sheets.child import Reading as Reading
from desktop.exchange.sheets.model import WHOLE as WHOLE
from desktop.exchange.sheets.model import Book as Book
from desktop.exchange.sheets.model import Raw as Raw
from desktop.exchange.sheets.model import Sheet as Sheet
from desktop.exchange.sheets.model import SheetError as SheetError
from desktop.exchange.sheets.model import SheetName as SheetName
from desktop.exchange.sheets.model import Stamp as Stamp
from desktop.exchange.sheets.model import column_letters as column_letters
from desktop.exchange.sheets.reading import ENDINGS as ENDINGS
from desktop.exchange.sheets.reading import read_book as read_book
