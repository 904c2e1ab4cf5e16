//! `finfocus-plugin-pricelist` as its hosts see it: a real process, its output, its port, its end.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test fails where something is not as it should be

mod actual;
mod announcement;
mod broken;
mod calls;
mod command_line;
mod end;
mod observed;
mod old_hosts;
mod plugin;
mod simulator;
mod stdio;
