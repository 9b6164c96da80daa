"""The jury: candidate desk, examiner console, exports, demonstration."""
