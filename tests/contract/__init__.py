"""Tests of the seams and rooms named by this folder."""
