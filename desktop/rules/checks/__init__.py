"""Records that cannot be true, or cannot be computed: each told as a value with field, reason and way out.

`problems` holds what is wrong wherever a record comes from; `omissions` what is asked of a person besides.
"""

from desktop.rules.checks.identity import identities as identities
from desktop.rules.checks.identity import identity_number as identity_number
from desktop.rules.checks.impossible import ORDER_CLAUSES as ORDER_CLAUSES
from desktop.rules.checks.impossible import problems as problems
from desktop.rules.checks.leaves import YEARS as YEARS
from desktop.rules.checks.omitted import omissions as omissions
