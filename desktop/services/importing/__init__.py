"""Tables of others taken in: planned row by row, looked at before anything is written, saved as one step."""

from desktop.services.importing.apply import import_rows as import_rows
from desktop.services.importing.apply import records_of as records_of
from desktop.services.importing.effects import Effect as Effect
from desktop.services.importing.effects import effects_of as effects_of
from desktop.services.importing.monitored import MonthCheck as MonthCheck
from desktop.services.importing.monitored import Recorded as Recorded
from desktop.services.importing.monitored import Seen as Seen
from desktop.services.importing.monitored import book_of as book_of
from desktop.services.importing.monitored import systems_for as systems_for
from desktop.services.importing.plan import AS_NEW as AS_NEW
from desktop.services.importing.plan import CellFault as CellFault
from desktop.services.importing.plan import Difference as Difference
from desktop.services.importing.plan import Plan as Plan
from desktop.services.importing.plan import RowPlan as RowPlan
from desktop.services.importing.plan import RowState as RowState
from desktop.services.importing.plan import Setup as Setup
from desktop.services.importing.planner import Planner as Planner
from desktop.services.importing.planner import make_plan as make_plan
from desktop.services.importing.remembered import Remembered as Remembered
from desktop.services.importing.whole import PlaceChange as PlaceChange
from desktop.services.importing.whole import SheetPlan as SheetPlan
from desktop.services.importing.whole import WholePlan as WholePlan
from desktop.services.importing.whole import WholePlanner as WholePlanner
from desktop.services.importing.whole import found_whole as found_whole
from desktop.services.importing.whole import take_whole as take_whole
from desktop.services.importing.whole import whole_records as whole_records
