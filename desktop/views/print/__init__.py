"""Reports on paper: PDF by Qt's own writer, charts as pictures. Always in the light colours."""
