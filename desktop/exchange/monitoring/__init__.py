"""Exports of monitoring (csv of samples or events): recognised, streamed, condensed into outages."""

from desktop.exchange.monitoring.child import Streaming as Streaming
from desktop.exchange.monitoring.condensing import Down as Down
from desktop.exchange.monitoring.condensing import condensed as condensed
from desktop.exchange.monitoring.condensing import gaps_of as gaps_of
from desktop.exchange.monitoring.condensing import seconds_by_month as seconds_by_month
from desktop.exchange.monitoring.condensing import united as united
from desktop.exchange.monitoring.look import look_at as look_at
from desktop.exchange.monitoring.look import words_of as words_of
from desktop.exchange.monitoring.model import Digest as Digest
from desktop.exchange.monitoring.model import Gaps as Gaps
from desktop.exchange.monitoring.model import Layout as Layout
from desktop.exchange.monitoring.model import Look as Look
from desktop.exchange.monitoring.model import Rules as Rules
from desktop.exchange.monitoring.model import Source as Source
