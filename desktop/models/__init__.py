"""The shared language: frozen records of terms, facts and results. No I/O, no clock, no Qt, no SQL."""
