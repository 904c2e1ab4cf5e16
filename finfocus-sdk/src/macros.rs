//! Abilities are declared by implementing them.

/// The [`Abilities`](crate::Abilities) of a type, found out by which of the ability traits it implements.
///
/// ```
/// use finfocus_sdk::v1::{GetBudgetsRequest, GetBudgetsResponse};
/// use finfocus_sdk::{Abilities, Budgets, Context, Error};
///
/// struct Mine;
///
/// impl Budgets for Mine {
///     async fn budgets(&self, _: &Context, _: GetBudgetsRequest) -> Result<GetBudgetsResponse, Error> {
///         Ok(GetBudgetsResponse::default())
///     }
/// }
///
/// let found: Abilities<Mine> = finfocus_sdk::abilities!(Mine);
/// assert_eq!(format!("{found:?}"), "Abilities(budgets)");
/// ```
///
/// The type has to be known where this stands: of a type parameter only what its bounds promise is found.
#[macro_export]
macro_rules! abilities {
    ($source:ty) => {{
        #[allow(unused_imports)] // nothing is left to it where all are implemented
        use $crate::__private::NotImplemented as _;
        let implemented = $crate::__private::Implemented::<$source>::new();
        let abilities = $crate::Abilities::<$source>::new();
        let abilities = implemented.supports(abilities);
        let abilities = implemented.estimate(abilities);
        let abilities = implemented.recommendations(abilities);
        let abilities = implemented.dismissals(abilities);
        let abilities = implemented.budgets(abilities);
        let abilities = implemented.dry_run(abilities);
        let abilities = implemented.health(abilities);
        implemented.info(abilities)
    }};
}

/// A [`CostSourcePlugin`](crate::CostSourcePlugin) of a source: its name, its type, and what makes it of the settings. Version and
/// description are those of the package that this stands in.
///
/// `plugin!("flat", Flat, make)` is `CostSourcePlugin::new("flat", abilities!(Flat), make)` with these two.
#[macro_export]
macro_rules! plugin {
    ($name:expr, $source:ty, $make:expr $(,)?) => {
        $crate::CostSourcePlugin::<$source>::new($name, $crate::abilities!($source), $make)
            .version(::core::env!("CARGO_PKG_VERSION"))
            .about(::core::env!("CARGO_PKG_DESCRIPTION"))
    };
}
