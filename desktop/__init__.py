"""Shouyue 守约: how a government-cloud contract is performed, from facts to figures."""

__version__ = "0.1.0"
