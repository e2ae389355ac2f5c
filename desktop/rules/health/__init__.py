"""The health check of a contract: blanks, conflicts, anomalies, gaps of the tables, dates out of joint."""

from desktop.rules.health.check import health

__all__ = ["health"]
