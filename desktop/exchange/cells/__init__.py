"""From what stands in a cell to the value of a field, and what is wrong where that cannot be."""

from desktop.exchange.cells.reader import Given as Given
from desktop.exchange.cells.reader import Reader as Reader
from desktop.exchange.cells.reader import reader_of as reader_of
from desktop.exchange.cells.units import UNITS as UNITS
from desktop.exchange.cells.units import stated_unit as stated_unit
from desktop.exchange.cells.values import KEEP as KEEP
from desktop.exchange.cells.values import CellError as CellError
from desktop.exchange.cells.values import Keep as Keep
