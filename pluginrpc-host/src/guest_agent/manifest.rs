//! The manifest of a plugin.

use std::time::Duration;

use guest_agent_proto::Payload;

use crate::RestartPolicy;

/// The agent's description of a plugin: how it is launched, and how long each step may take.
#[derive(Clone, Debug)]
pub struct Manifest {
    pub(super) name: String,
    pub(super) arguments: Vec<String>,
    pub(super) config: Payload,
    pub(super) tcp: bool,
    pub(super) start_attempts: u32,
    pub(super) start_pause: Duration,
    pub(super) start_timeout: Duration,
    pub(super) stop_timeout: Duration,
    pub(super) socket_timeout: Duration,
    pub(super) status_interval: Duration,
    pub(super) restart_policy: RestartPolicy,
}

impl Manifest {
    /// Creates a manifest with the values of shipped ones: five attempts to start, 30 s for all of them, 30 s for
    /// Stop, a Unix socket, 15 s for its file to appear, and a status every 10 s. The name becomes part of file
    /// names.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            arguments: Vec::new(),
            config: Payload::Empty,
            tcp: false,
            start_attempts: 5,
            start_pause: Duration::from_secs(1),
            start_timeout: Duration::from_secs(30),
            stop_timeout: Duration::from_secs(30),
            socket_timeout: Duration::from_secs(15),
            status_interval: Duration::from_secs(10),
            restart_policy: RestartPolicy::new(),
        }
    }

    /// Sets the arguments before those of the agent.
    #[must_use]
    pub fn with_arguments<A: Into<String>>(mut self, arguments: impl IntoIterator<Item = A>) -> Self {
        self.arguments = arguments.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the service's configuration in Start: text, a document, or none.
    #[must_use]
    pub fn with_config(mut self, config: Payload) -> Self {
        self.config = config;
        self
    }

    /// Uses TCP instead of a Unix socket.
    #[must_use]
    pub fn with_tcp(mut self) -> Self {
        self.tcp = true;
        self
    }

    /// Sets the number of attempts of Start, the pause between two, and the time for all together.
    #[must_use]
    pub fn with_start(mut self, attempts: u32, pause: Duration, timeout: Duration) -> Self {
        self.start_attempts = attempts;
        self.start_pause = pause;
        self.start_timeout = timeout;
        self
    }

    /// Sets the time for Stop, which is sent as its deadline too.
    #[must_use]
    pub fn with_stop_timeout(mut self, timeout: Duration) -> Self {
        self.stop_timeout = timeout;
        self
    }

    /// Sets the time for the socket's file to appear.
    #[must_use]
    pub fn with_socket_timeout(mut self, timeout: Duration) -> Self {
        self.socket_timeout = timeout;
        self
    }

    /// Sets the interval of status calls in [`ManagedPlugin::supervise`](super::ManagedPlugin::supervise).
    #[must_use]
    pub fn with_status_interval(mut self, interval: Duration) -> Self {
        self.status_interval = interval;
        self
    }

    /// Sets the limits of relaunches in [`ManagedPlugin::supervise`](super::ManagedPlugin::supervise).
    #[must_use]
    pub fn with_restart_policy(mut self, policy: RestartPolicy) -> Self {
        self.restart_policy = policy;
        self
    }
}
