"""The two subjects of the library, through real parts."""
