"""The examiner's console, on the host `console`: three lanes, the work itself, the grid."""
