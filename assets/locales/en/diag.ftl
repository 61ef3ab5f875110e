# Diagnostics of content files.
