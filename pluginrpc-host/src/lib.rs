//! Starting, watching, calling and stopping plugins, as their hosts do.
