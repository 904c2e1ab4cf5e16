// @generated from .proto files by pluginrpc; changes are lost.
/// A limit on what may be spent in a period.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Budget {
    /// What identifies the budget within its source. Required.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// The name that people see. Required.
    #[prost(string, tag = "2")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Who keeps the budget, such as "aws-budgets". Required.
    #[prost(string, tag = "3")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// How much may be spent. Required.
    #[prost(message, optional, tag = "4")]
    pub amount: ::core::option::Option<BudgetAmount>,
    /// In which time it may be spent.
    #[prost(enumeration = "BudgetPeriod", tag = "5")]
    pub period: i32,
    /// What counts against the budget. Absent: everything.
    #[prost(message, optional, tag = "6")]
    pub filter: ::core::option::Option<BudgetFilter>,
    /// At which points someone wants to hear of it.
    #[prost(message, repeated, tag = "7")]
    pub thresholds: ::pluginrpc::prost::alloc::vec::Vec<BudgetThreshold>,
    /// What has been spent. Present when the request asked for it and it is known.
    #[prost(message, optional, tag = "8")]
    pub status: ::core::option::Option<BudgetStatus>,
    /// When the budget was made.
    #[prost(message, optional, tag = "9")]
    pub created_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// When the budget was last changed.
    #[prost(message, optional, tag = "10")]
    pub updated_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Whatever else the source says about the budget.
    #[prost(map = "string, string", tag = "11")]
    pub metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for Budget {
    const NAME: &'static str = "Budget";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.Budget".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.Budget".into()
    }
}
/// An amount of money.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetAmount {
    /// The amount, in units of the currency; at least 0.
    #[prost(double, tag = "1")]
    pub limit: f64,
    /// The currency, as an ISO 4217 code such as "USD".
    #[prost(string, tag = "2")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for BudgetAmount {
    const NAME: &'static str = "BudgetAmount";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BudgetAmount".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BudgetAmount".into()
    }
}
/// Which costs are meant. An empty list or map does not narrow; all that are given must match.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetFilter {
    /// Any of these providers, such as "aws".
    #[prost(string, repeated, tag = "1")]
    pub providers: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Any of these regions.
    #[prost(string, repeated, tag = "2")]
    pub regions: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Any of these resource types.
    #[prost(string, repeated, tag = "3")]
    pub resource_types: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// All of these tags, with these values.
    #[prost(map = "string, string", tag = "4")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for BudgetFilter {
    const NAME: &'static str = "BudgetFilter";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BudgetFilter".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BudgetFilter".into()
    }
}
/// A point at which a budget raises an alert.
#[derive(Clone, Copy, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetThreshold {
    /// The point, in percent of the limit: 80 is 80 %. It may be above 100.
    #[prost(double, tag = "1")]
    pub percentage: f64,
    /// Which spend is compared with it.
    #[prost(enumeration = "ThresholdType", tag = "2")]
    pub r#type: i32,
    /// Whether the point has been passed in the current period.
    #[prost(bool, tag = "3")]
    pub triggered: bool,
    /// When it was passed. Absent when it was not.
    #[prost(message, optional, tag = "4")]
    pub triggered_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for BudgetThreshold {
    const NAME: &'static str = "BudgetThreshold";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BudgetThreshold".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BudgetThreshold".into()
    }
}
/// How far a budget is used up in its current period.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetStatus {
    /// What has been spent, in units of the currency.
    #[prost(double, tag = "1")]
    pub current_spend: f64,
    /// What will have been spent at the period's end, in units of the currency.
    #[prost(double, tag = "2")]
    pub forecasted_spend: f64,
    /// The current spend in percent of the limit; it may be above 100.
    #[prost(double, tag = "3")]
    pub percentage_used: f64,
    /// The forecasted spend in percent of the limit; it may be above 100.
    #[prost(double, tag = "4")]
    pub percentage_forecasted: f64,
    /// The currency of both amounts, as an ISO 4217 code.
    #[prost(string, tag = "5")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// What these figures amount to.
    #[prost(enumeration = "BudgetHealthStatus", tag = "6")]
    pub health: i32,
}
impl ::pluginrpc::prost::Name for BudgetStatus {
    const NAME: &'static str = "BudgetStatus";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BudgetStatus".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BudgetStatus".into()
    }
}
/// Asks for budgets.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetBudgetsRequest {
    /// Which budgets to answer with. Absent: all.
    #[prost(message, optional, tag = "1")]
    pub filter: ::core::option::Option<BudgetFilter>,
    /// Whether to work out each budget's status, which may take the source longer.
    #[prost(bool, tag = "2")]
    pub include_status: bool,
}
impl ::pluginrpc::prost::Name for GetBudgetsRequest {
    const NAME: &'static str = "GetBudgetsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetBudgetsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetBudgetsRequest".into()
    }
}
/// The budgets that were asked for.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetBudgetsResponse {
    /// The budgets; empty when none matches.
    #[prost(message, repeated, tag = "1")]
    pub budgets: ::pluginrpc::prost::alloc::vec::Vec<Budget>,
    /// How many of them are in which state.
    #[prost(message, optional, tag = "2")]
    pub summary: ::core::option::Option<BudgetSummary>,
}
impl ::pluginrpc::prost::Name for GetBudgetsResponse {
    const NAME: &'static str = "GetBudgetsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetBudgetsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetBudgetsResponse".into()
    }
}
/// How many budgets are in which state. The four parts add up to the total when every status is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetSummary {
    /// All budgets.
    #[prost(int32, tag = "1")]
    pub total_budgets: i32,
    /// Those at BUDGET_HEALTH_STATUS_OK.
    #[prost(int32, tag = "2")]
    pub budgets_ok: i32,
    /// Those at BUDGET_HEALTH_STATUS_WARNING.
    #[prost(int32, tag = "3")]
    pub budgets_warning: i32,
    /// Those at BUDGET_HEALTH_STATUS_EXCEEDED.
    #[prost(int32, tag = "4")]
    pub budgets_exceeded: i32,
    /// Those at BUDGET_HEALTH_STATUS_CRITICAL.
    #[prost(int32, tag = "5")]
    pub budgets_critical: i32,
}
impl ::pluginrpc::prost::Name for BudgetSummary {
    const NAME: &'static str = "BudgetSummary";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BudgetSummary".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BudgetSummary".into()
    }
}
/// After which time a budget starts anew.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum BudgetPeriod {
    /// Not stated.
    Unspecified = 0,
    /// Each day.
    Daily = 1,
    /// Each week.
    Weekly = 2,
    /// Each month.
    Monthly = 3,
    /// Each quarter of a year.
    Quarterly = 4,
    /// Each year.
    Annually = 5,
}
impl BudgetPeriod {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "BUDGET_PERIOD_UNSPECIFIED",
            Self::Daily => "BUDGET_PERIOD_DAILY",
            Self::Weekly => "BUDGET_PERIOD_WEEKLY",
            Self::Monthly => "BUDGET_PERIOD_MONTHLY",
            Self::Quarterly => "BUDGET_PERIOD_QUARTERLY",
            Self::Annually => "BUDGET_PERIOD_ANNUALLY",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "BUDGET_PERIOD_UNSPECIFIED" => Some(Self::Unspecified),
            "BUDGET_PERIOD_DAILY" => Some(Self::Daily),
            "BUDGET_PERIOD_WEEKLY" => Some(Self::Weekly),
            "BUDGET_PERIOD_MONTHLY" => Some(Self::Monthly),
            "BUDGET_PERIOD_QUARTERLY" => Some(Self::Quarterly),
            "BUDGET_PERIOD_ANNUALLY" => Some(Self::Annually),
            _ => None,
        }
    }
}
/// Which spend a threshold is compared with.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum ThresholdType {
    /// Not stated.
    Unspecified = 0,
    /// BudgetStatus.current_spend.
    Actual = 1,
    /// BudgetStatus.forecasted_spend.
    Forecasted = 2,
}
impl ThresholdType {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "THRESHOLD_TYPE_UNSPECIFIED",
            Self::Actual => "THRESHOLD_TYPE_ACTUAL",
            Self::Forecasted => "THRESHOLD_TYPE_FORECASTED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "THRESHOLD_TYPE_UNSPECIFIED" => Some(Self::Unspecified),
            "THRESHOLD_TYPE_ACTUAL" => Some(Self::Actual),
            "THRESHOLD_TYPE_FORECASTED" => Some(Self::Forecasted),
            _ => None,
        }
    }
}
/// How a budget is doing, from best to worst.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum BudgetHealthStatus {
    /// Not known.
    Unspecified = 0,
    /// Well within its limit.
    Ok = 1,
    /// Near enough to its limit to look at.
    Warning = 2,
    /// About to pass its limit.
    Critical = 3,
    /// Past its limit.
    Exceeded = 4,
}
impl BudgetHealthStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "BUDGET_HEALTH_STATUS_UNSPECIFIED",
            Self::Ok => "BUDGET_HEALTH_STATUS_OK",
            Self::Warning => "BUDGET_HEALTH_STATUS_WARNING",
            Self::Critical => "BUDGET_HEALTH_STATUS_CRITICAL",
            Self::Exceeded => "BUDGET_HEALTH_STATUS_EXCEEDED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "BUDGET_HEALTH_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "BUDGET_HEALTH_STATUS_OK" => Some(Self::Ok),
            "BUDGET_HEALTH_STATUS_WARNING" => Some(Self::Warning),
            "BUDGET_HEALTH_STATUS_CRITICAL" => Some(Self::Critical),
            "BUDGET_HEALTH_STATUS_EXCEEDED" => Some(Self::Exceeded),
            _ => None,
        }
    }
}
/// What kind of service a charge is for, after the FOCUS column ServiceCategory.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusServiceCategory {
    /// Not stated.
    Unspecified = 0,
    /// Virtual machines, containers, functions.
    Compute = 1,
    /// Objects, blocks, files, backups.
    Storage = 2,
    /// Traffic, addresses, load balancing, DNS.
    Network = 3,
    /// Relational, document, key-value and other databases.
    Database = 4,
    /// Warehouses, streams, query engines.
    Analytics = 5,
    /// Training, inference, models as a service.
    MachineLearning = 6,
    /// Governance, monitoring, accounts.
    Management = 7,
    /// Keys, identity, threat detection.
    Security = 8,
    /// Builds, repositories, test environments.
    DeveloperTools = 9,
    /// None of the above.
    Other = 10,
}
impl FocusServiceCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_SERVICE_CATEGORY_UNSPECIFIED",
            Self::Compute => "FOCUS_SERVICE_CATEGORY_COMPUTE",
            Self::Storage => "FOCUS_SERVICE_CATEGORY_STORAGE",
            Self::Network => "FOCUS_SERVICE_CATEGORY_NETWORK",
            Self::Database => "FOCUS_SERVICE_CATEGORY_DATABASE",
            Self::Analytics => "FOCUS_SERVICE_CATEGORY_ANALYTICS",
            Self::MachineLearning => "FOCUS_SERVICE_CATEGORY_MACHINE_LEARNING",
            Self::Management => "FOCUS_SERVICE_CATEGORY_MANAGEMENT",
            Self::Security => "FOCUS_SERVICE_CATEGORY_SECURITY",
            Self::DeveloperTools => "FOCUS_SERVICE_CATEGORY_DEVELOPER_TOOLS",
            Self::Other => "FOCUS_SERVICE_CATEGORY_OTHER",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_SERVICE_CATEGORY_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_SERVICE_CATEGORY_COMPUTE" => Some(Self::Compute),
            "FOCUS_SERVICE_CATEGORY_STORAGE" => Some(Self::Storage),
            "FOCUS_SERVICE_CATEGORY_NETWORK" => Some(Self::Network),
            "FOCUS_SERVICE_CATEGORY_DATABASE" => Some(Self::Database),
            "FOCUS_SERVICE_CATEGORY_ANALYTICS" => Some(Self::Analytics),
            "FOCUS_SERVICE_CATEGORY_MACHINE_LEARNING" => Some(Self::MachineLearning),
            "FOCUS_SERVICE_CATEGORY_MANAGEMENT" => Some(Self::Management),
            "FOCUS_SERVICE_CATEGORY_SECURITY" => Some(Self::Security),
            "FOCUS_SERVICE_CATEGORY_DEVELOPER_TOOLS" => Some(Self::DeveloperTools),
            "FOCUS_SERVICE_CATEGORY_OTHER" => Some(Self::Other),
            _ => None,
        }
    }
}
/// Why a charge exists, after the FOCUS column ChargeCategory.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusChargeCategory {
    /// Not stated.
    Unspecified = 0,
    /// Something was used.
    Usage = 1,
    /// Something was bought, such as a commitment.
    Purchase = 2,
    /// The provider granted money that lowers the bill.
    Credit = 3,
    /// A tax on other charges.
    Tax = 4,
    /// Money paid before is given back.
    Refund = 5,
    /// Any other change of the bill.
    Adjustment = 6,
}
impl FocusChargeCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CHARGE_CATEGORY_UNSPECIFIED",
            Self::Usage => "FOCUS_CHARGE_CATEGORY_USAGE",
            Self::Purchase => "FOCUS_CHARGE_CATEGORY_PURCHASE",
            Self::Credit => "FOCUS_CHARGE_CATEGORY_CREDIT",
            Self::Tax => "FOCUS_CHARGE_CATEGORY_TAX",
            Self::Refund => "FOCUS_CHARGE_CATEGORY_REFUND",
            Self::Adjustment => "FOCUS_CHARGE_CATEGORY_ADJUSTMENT",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CHARGE_CATEGORY_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_CHARGE_CATEGORY_USAGE" => Some(Self::Usage),
            "FOCUS_CHARGE_CATEGORY_PURCHASE" => Some(Self::Purchase),
            "FOCUS_CHARGE_CATEGORY_CREDIT" => Some(Self::Credit),
            "FOCUS_CHARGE_CATEGORY_TAX" => Some(Self::Tax),
            "FOCUS_CHARGE_CATEGORY_REFUND" => Some(Self::Refund),
            "FOCUS_CHARGE_CATEGORY_ADJUSTMENT" => Some(Self::Adjustment),
            _ => None,
        }
    }
}
/// How the price of a charge came about, after the FOCUS column PricingCategory.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusPricingCategory {
    /// Not stated.
    Unspecified = 0,
    /// The list or negotiated price, on demand.
    Standard = 1,
    /// A price that a commitment lowered.
    Committed = 2,
    /// A price that the provider changes with supply and demand, such as spot.
    Dynamic = 3,
    /// None of the above.
    Other = 4,
}
impl FocusPricingCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_PRICING_CATEGORY_UNSPECIFIED",
            Self::Standard => "FOCUS_PRICING_CATEGORY_STANDARD",
            Self::Committed => "FOCUS_PRICING_CATEGORY_COMMITTED",
            Self::Dynamic => "FOCUS_PRICING_CATEGORY_DYNAMIC",
            Self::Other => "FOCUS_PRICING_CATEGORY_OTHER",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_PRICING_CATEGORY_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_PRICING_CATEGORY_STANDARD" => Some(Self::Standard),
            "FOCUS_PRICING_CATEGORY_COMMITTED" => Some(Self::Committed),
            "FOCUS_PRICING_CATEGORY_DYNAMIC" => Some(Self::Dynamic),
            "FOCUS_PRICING_CATEGORY_OTHER" => Some(Self::Other),
            _ => None,
        }
    }
}
/// Whether a charge belongs to its own billing period, after the FOCUS column ChargeClass.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusChargeClass {
    /// Not stated.
    Unspecified = 0,
    /// A charge of the period in which it is billed.
    Regular = 1,
    /// A correction of a period that was invoiced before.
    Correction = 2,
}
impl FocusChargeClass {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CHARGE_CLASS_UNSPECIFIED",
            Self::Regular => "FOCUS_CHARGE_CLASS_REGULAR",
            Self::Correction => "FOCUS_CHARGE_CLASS_CORRECTION",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CHARGE_CLASS_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_CHARGE_CLASS_REGULAR" => Some(Self::Regular),
            "FOCUS_CHARGE_CLASS_CORRECTION" => Some(Self::Correction),
            _ => None,
        }
    }
}
/// How often a charge comes, after the FOCUS column ChargeFrequency.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusChargeFrequency {
    /// Not stated.
    Unspecified = 0,
    /// Once.
    OneTime = 1,
    /// At fixed intervals, whatever the usage.
    Recurring = 2,
    /// Whenever something is used.
    UsageBased = 3,
}
impl FocusChargeFrequency {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CHARGE_FREQUENCY_UNSPECIFIED",
            Self::OneTime => "FOCUS_CHARGE_FREQUENCY_ONE_TIME",
            Self::Recurring => "FOCUS_CHARGE_FREQUENCY_RECURRING",
            Self::UsageBased => "FOCUS_CHARGE_FREQUENCY_USAGE_BASED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CHARGE_FREQUENCY_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_CHARGE_FREQUENCY_ONE_TIME" => Some(Self::OneTime),
            "FOCUS_CHARGE_FREQUENCY_RECURRING" => Some(Self::Recurring),
            "FOCUS_CHARGE_FREQUENCY_USAGE_BASED" => Some(Self::UsageBased),
            _ => None,
        }
    }
}
/// What a commitment discount commits to, after the FOCUS column CommitmentDiscountCategory.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusCommitmentDiscountCategory {
    /// Not stated.
    Unspecified = 0,
    /// An amount of money per time.
    Spend = 1,
    /// An amount of usage per time.
    Usage = 2,
}
impl FocusCommitmentDiscountCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_COMMITMENT_DISCOUNT_CATEGORY_UNSPECIFIED",
            Self::Spend => "FOCUS_COMMITMENT_DISCOUNT_CATEGORY_SPEND",
            Self::Usage => "FOCUS_COMMITMENT_DISCOUNT_CATEGORY_USAGE",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_COMMITMENT_DISCOUNT_CATEGORY_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_COMMITMENT_DISCOUNT_CATEGORY_SPEND" => Some(Self::Spend),
            "FOCUS_COMMITMENT_DISCOUNT_CATEGORY_USAGE" => Some(Self::Usage),
            _ => None,
        }
    }
}
/// Whether a charge used its commitment discount, after the FOCUS column CommitmentDiscountStatus.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusCommitmentDiscountStatus {
    /// Not stated.
    Unspecified = 0,
    /// The commitment covered this charge.
    Used = 1,
    /// The charge is for the part of a commitment that nothing used.
    Unused = 2,
}
impl FocusCommitmentDiscountStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_COMMITMENT_DISCOUNT_STATUS_UNSPECIFIED",
            Self::Used => "FOCUS_COMMITMENT_DISCOUNT_STATUS_USED",
            Self::Unused => "FOCUS_COMMITMENT_DISCOUNT_STATUS_UNUSED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_COMMITMENT_DISCOUNT_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_COMMITMENT_DISCOUNT_STATUS_USED" => Some(Self::Used),
            "FOCUS_COMMITMENT_DISCOUNT_STATUS_UNUSED" => Some(Self::Unused),
            _ => None,
        }
    }
}
/// Whether a charge used its capacity reservation, after the FOCUS column CapacityReservationStatus.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusCapacityReservationStatus {
    /// Not stated.
    Unspecified = 0,
    /// The resource ran on reserved capacity.
    Used = 1,
    /// The charge is for reserved capacity on which nothing ran.
    Unused = 2,
}
impl FocusCapacityReservationStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CAPACITY_RESERVATION_STATUS_UNSPECIFIED",
            Self::Used => "FOCUS_CAPACITY_RESERVATION_STATUS_USED",
            Self::Unused => "FOCUS_CAPACITY_RESERVATION_STATUS_UNUSED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CAPACITY_RESERVATION_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_CAPACITY_RESERVATION_STATUS_USED" => Some(Self::Used),
            "FOCUS_CAPACITY_RESERVATION_STATUS_UNUSED" => Some(Self::Unused),
            _ => None,
        }
    }
}
/// Whether a plugin can fill a column of a FocusCostRecord.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FieldSupportStatus {
    /// Not stated.
    Unspecified = 0,
    /// Always filled.
    Supported = 1,
    /// Never filled.
    Unsupported = 2,
    /// Filled under a condition, which FieldMapping.condition_description gives.
    Conditional = 3,
    /// Known only once the data of a real request has been read.
    Dynamic = 4,
}
impl FieldSupportStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FIELD_SUPPORT_STATUS_UNSPECIFIED",
            Self::Supported => "FIELD_SUPPORT_STATUS_SUPPORTED",
            Self::Unsupported => "FIELD_SUPPORT_STATUS_UNSUPPORTED",
            Self::Conditional => "FIELD_SUPPORT_STATUS_CONDITIONAL",
            Self::Dynamic => "FIELD_SUPPORT_STATUS_DYNAMIC",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FIELD_SUPPORT_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "FIELD_SUPPORT_STATUS_SUPPORTED" => Some(Self::Supported),
            "FIELD_SUPPORT_STATUS_UNSUPPORTED" => Some(Self::Unsupported),
            "FIELD_SUPPORT_STATUS_CONDITIONAL" => Some(Self::Conditional),
            "FIELD_SUPPORT_STATUS_DYNAMIC" => Some(Self::Dynamic),
            _ => None,
        }
    }
}
/// How a projected cost changes from month to month.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum GrowthType {
    /// Not stated; the resource's own growth applies, and without one none.
    Unspecified = 0,
    /// It stays the same.
    None = 1,
    /// It grows by the same amount each month: the growth rate times the first month's cost.
    Linear = 2,
    /// It grows by the same factor each month: one plus the growth rate.
    Exponential = 3,
}
impl GrowthType {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "GROWTH_TYPE_UNSPECIFIED",
            Self::None => "GROWTH_TYPE_NONE",
            Self::Linear => "GROWTH_TYPE_LINEAR",
            Self::Exponential => "GROWTH_TYPE_EXPONENTIAL",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "GROWTH_TYPE_UNSPECIFIED" => Some(Self::Unspecified),
            "GROWTH_TYPE_NONE" => Some(Self::None),
            "GROWTH_TYPE_LINEAR" => Some(Self::Linear),
            "GROWTH_TYPE_EXPONENTIAL" => Some(Self::Exponential),
            _ => None,
        }
    }
}
/// What a recommendation was made for.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum RecommendationReason {
    /// Not stated.
    Unspecified = 0,
    /// The resource is larger than its load needs.
    OverProvisioned = 1,
    /// The resource is too small for its load.
    UnderProvisioned = 2,
    /// Nothing uses the resource.
    Idle = 3,
    /// Another resource does the same.
    Redundant = 4,
    /// A newer generation does the same for less.
    ObsoleteGeneration = 5,
}
impl RecommendationReason {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "RECOMMENDATION_REASON_UNSPECIFIED",
            Self::OverProvisioned => "RECOMMENDATION_REASON_OVER_PROVISIONED",
            Self::UnderProvisioned => "RECOMMENDATION_REASON_UNDER_PROVISIONED",
            Self::Idle => "RECOMMENDATION_REASON_IDLE",
            Self::Redundant => "RECOMMENDATION_REASON_REDUNDANT",
            Self::ObsoleteGeneration => "RECOMMENDATION_REASON_OBSOLETE_GENERATION",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "RECOMMENDATION_REASON_UNSPECIFIED" => Some(Self::Unspecified),
            "RECOMMENDATION_REASON_OVER_PROVISIONED" => Some(Self::OverProvisioned),
            "RECOMMENDATION_REASON_UNDER_PROVISIONED" => Some(Self::UnderProvisioned),
            "RECOMMENDATION_REASON_IDLE" => Some(Self::Idle),
            "RECOMMENDATION_REASON_REDUNDANT" => Some(Self::Redundant),
            "RECOMMENDATION_REASON_OBSOLETE_GENERATION" => Some(Self::ObsoleteGeneration),
            _ => None,
        }
    }
}
/// What a plugin can do. A host routes calls by it; a plugin that lists nothing is asked for everything.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum PluginCapability {
    /// Not stated.
    Unspecified = 0,
    /// CostSourceService.GetProjectedCost.
    ProjectedCosts = 1,
    /// CostSourceService.GetActualCost.
    ActualCosts = 2,
    /// Impact metrics of the kind METRIC_KIND_CARBON_FOOTPRINT.
    Carbon = 3,
    /// CostSourceService.GetRecommendations.
    Recommendations = 4,
    /// CostSourceService.DryRun, and the field dry_run of cost requests.
    DryRun = 5,
    /// CostSourceService.GetBudgets.
    Budgets = 6,
    /// Impact metrics of the kind METRIC_KIND_ENERGY_CONSUMPTION.
    Energy = 7,
    /// Impact metrics of the kind METRIC_KIND_WATER_USAGE.
    Water = 8,
    /// CostSourceService.GetPricingSpec.
    PricingSpec = 9,
    /// CostSourceService.EstimateCost.
    EstimateCost = 10,
    /// CostSourceService.DismissRecommendation, which a host calls only if it is listed.
    DismissRecommendations = 11,
}
impl PluginCapability {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "PLUGIN_CAPABILITY_UNSPECIFIED",
            Self::ProjectedCosts => "PLUGIN_CAPABILITY_PROJECTED_COSTS",
            Self::ActualCosts => "PLUGIN_CAPABILITY_ACTUAL_COSTS",
            Self::Carbon => "PLUGIN_CAPABILITY_CARBON",
            Self::Recommendations => "PLUGIN_CAPABILITY_RECOMMENDATIONS",
            Self::DryRun => "PLUGIN_CAPABILITY_DRY_RUN",
            Self::Budgets => "PLUGIN_CAPABILITY_BUDGETS",
            Self::Energy => "PLUGIN_CAPABILITY_ENERGY",
            Self::Water => "PLUGIN_CAPABILITY_WATER",
            Self::PricingSpec => "PLUGIN_CAPABILITY_PRICING_SPEC",
            Self::EstimateCost => "PLUGIN_CAPABILITY_ESTIMATE_COST",
            Self::DismissRecommendations => "PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "PLUGIN_CAPABILITY_UNSPECIFIED" => Some(Self::Unspecified),
            "PLUGIN_CAPABILITY_PROJECTED_COSTS" => Some(Self::ProjectedCosts),
            "PLUGIN_CAPABILITY_ACTUAL_COSTS" => Some(Self::ActualCosts),
            "PLUGIN_CAPABILITY_CARBON" => Some(Self::Carbon),
            "PLUGIN_CAPABILITY_RECOMMENDATIONS" => Some(Self::Recommendations),
            "PLUGIN_CAPABILITY_DRY_RUN" => Some(Self::DryRun),
            "PLUGIN_CAPABILITY_BUDGETS" => Some(Self::Budgets),
            "PLUGIN_CAPABILITY_ENERGY" => Some(Self::Energy),
            "PLUGIN_CAPABILITY_WATER" => Some(Self::Water),
            "PLUGIN_CAPABILITY_PRICING_SPEC" => Some(Self::PricingSpec),
            "PLUGIN_CAPABILITY_ESTIMATE_COST" => Some(Self::EstimateCost),
            "PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS" => {
                Some(Self::DismissRecommendations)
            }
            _ => None,
        }
    }
}
/// How a resource is going to be used, which decides how many hours of a month it runs.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum UsageProfile {
    /// Not stated; the plugin decides.
    Unspecified = 0,
    /// All the time: by convention 730 hours a month.
    Prod = 1,
    /// In working hours: by convention 160 hours a month.
    Dev = 2,
    /// Now and then, under load: by convention 200 hours a month.
    Burst = 3,
}
impl UsageProfile {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "USAGE_PROFILE_UNSPECIFIED",
            Self::Prod => "USAGE_PROFILE_PROD",
            Self::Dev => "USAGE_PROFILE_DEV",
            Self::Burst => "USAGE_PROFILE_BURST",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "USAGE_PROFILE_UNSPECIFIED" => Some(Self::Unspecified),
            "USAGE_PROFILE_PROD" => Some(Self::Prod),
            "USAGE_PROFILE_DEV" => Some(Self::Dev),
            "USAGE_PROFILE_BURST" => Some(Self::Burst),
            _ => None,
        }
    }
}
/// Where a registry looks for plugins.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum DiscoverySource {
    /// Not stated.
    Unspecified = 0,
    /// A folder of this machine.
    Filesystem = 1,
    /// A plugin registry.
    Registry = 2,
    /// A file that can be downloaded.
    Url = 3,
    /// A Git repository.
    Git = 4,
}
impl DiscoverySource {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "DISCOVERY_SOURCE_UNSPECIFIED",
            Self::Filesystem => "DISCOVERY_SOURCE_FILESYSTEM",
            Self::Registry => "DISCOVERY_SOURCE_REGISTRY",
            Self::Url => "DISCOVERY_SOURCE_URL",
            Self::Git => "DISCOVERY_SOURCE_GIT",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "DISCOVERY_SOURCE_UNSPECIFIED" => Some(Self::Unspecified),
            "DISCOVERY_SOURCE_FILESYSTEM" => Some(Self::Filesystem),
            "DISCOVERY_SOURCE_REGISTRY" => Some(Self::Registry),
            "DISCOVERY_SOURCE_URL" => Some(Self::Url),
            "DISCOVERY_SOURCE_GIT" => Some(Self::Git),
            _ => None,
        }
    }
}
/// What state a registry knows a plugin to be in.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum PluginStatus {
    /// Not stated.
    Unspecified = 0,
    /// It can be installed.
    Available = 1,
    /// It is installed.
    Installed = 2,
    /// It is installed and in use.
    Active = 3,
    /// It is installed and switched off.
    Inactive = 4,
    /// It is installed and broken.
    Error = 5,
    /// It is being replaced by another version.
    Updating = 6,
}
impl PluginStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "PLUGIN_STATUS_UNSPECIFIED",
            Self::Available => "PLUGIN_STATUS_AVAILABLE",
            Self::Installed => "PLUGIN_STATUS_INSTALLED",
            Self::Active => "PLUGIN_STATUS_ACTIVE",
            Self::Inactive => "PLUGIN_STATUS_INACTIVE",
            Self::Error => "PLUGIN_STATUS_ERROR",
            Self::Updating => "PLUGIN_STATUS_UPDATING",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "PLUGIN_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "PLUGIN_STATUS_AVAILABLE" => Some(Self::Available),
            "PLUGIN_STATUS_INSTALLED" => Some(Self::Installed),
            "PLUGIN_STATUS_ACTIVE" => Some(Self::Active),
            "PLUGIN_STATUS_INACTIVE" => Some(Self::Inactive),
            "PLUGIN_STATUS_ERROR" => Some(Self::Error),
            "PLUGIN_STATUS_UPDATING" => Some(Self::Updating),
            _ => None,
        }
    }
}
/// How far a plugin's origin is trusted, from least to most.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum SecurityLevel {
    /// Not stated; treat it as untrusted.
    Unspecified = 0,
    /// Nobody vouches for it.
    Untrusted = 1,
    /// A community publishes it.
    Community = 2,
    /// Its publisher has been checked.
    Verified = 3,
    /// The makers of the host publish it.
    Official = 4,
}
impl SecurityLevel {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "SECURITY_LEVEL_UNSPECIFIED",
            Self::Untrusted => "SECURITY_LEVEL_UNTRUSTED",
            Self::Community => "SECURITY_LEVEL_COMMUNITY",
            Self::Verified => "SECURITY_LEVEL_VERIFIED",
            Self::Official => "SECURITY_LEVEL_OFFICIAL",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "SECURITY_LEVEL_UNSPECIFIED" => Some(Self::Unspecified),
            "SECURITY_LEVEL_UNTRUSTED" => Some(Self::Untrusted),
            "SECURITY_LEVEL_COMMUNITY" => Some(Self::Community),
            "SECURITY_LEVEL_VERIFIED" => Some(Self::Verified),
            "SECURITY_LEVEL_OFFICIAL" => Some(Self::Official),
            _ => None,
        }
    }
}
/// How a plugin gets onto a machine.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum InstallationMethod {
    /// Not stated.
    Unspecified = 0,
    /// An executable, or an archive with one in it, is downloaded.
    Binary = 1,
    /// A container image is pulled.
    Container = 2,
    /// A script is run.
    Script = 3,
    /// A package manager installs it.
    Package = 4,
}
impl InstallationMethod {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "INSTALLATION_METHOD_UNSPECIFIED",
            Self::Binary => "INSTALLATION_METHOD_BINARY",
            Self::Container => "INSTALLATION_METHOD_CONTAINER",
            Self::Script => "INSTALLATION_METHOD_SCRIPT",
            Self::Package => "INSTALLATION_METHOD_PACKAGE",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "INSTALLATION_METHOD_UNSPECIFIED" => Some(Self::Unspecified),
            "INSTALLATION_METHOD_BINARY" => Some(Self::Binary),
            "INSTALLATION_METHOD_CONTAINER" => Some(Self::Container),
            "INSTALLATION_METHOD_SCRIPT" => Some(Self::Script),
            "INSTALLATION_METHOD_PACKAGE" => Some(Self::Package),
            _ => None,
        }
    }
}
/// How bad a finding of a registry is, from least to most.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum ErrorSeverity {
    /// Not stated.
    Unspecified = 0,
    /// Good to know.
    Info = 1,
    /// It works, and should be looked at.
    Warning = 2,
    /// It does not work.
    Error = 3,
    /// It does not work and endangers more than itself.
    Critical = 4,
}
impl ErrorSeverity {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "ERROR_SEVERITY_UNSPECIFIED",
            Self::Info => "ERROR_SEVERITY_INFO",
            Self::Warning => "ERROR_SEVERITY_WARNING",
            Self::Error => "ERROR_SEVERITY_ERROR",
            Self::Critical => "ERROR_SEVERITY_CRITICAL",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "ERROR_SEVERITY_UNSPECIFIED" => Some(Self::Unspecified),
            "ERROR_SEVERITY_INFO" => Some(Self::Info),
            "ERROR_SEVERITY_WARNING" => Some(Self::Warning),
            "ERROR_SEVERITY_ERROR" => Some(Self::Error),
            "ERROR_SEVERITY_CRITICAL" => Some(Self::Critical),
            _ => None,
        }
    }
}
/// What a contract commits to, after the FOCUS column ContractCommitmentCategory.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FocusContractCommitmentCategory {
    /// Not stated.
    Unspecified = 0,
    /// An amount of money.
    Spend = 1,
    /// An amount of usage.
    Usage = 2,
}
impl FocusContractCommitmentCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CONTRACT_COMMITMENT_CATEGORY_UNSPECIFIED",
            Self::Spend => "FOCUS_CONTRACT_COMMITMENT_CATEGORY_SPEND",
            Self::Usage => "FOCUS_CONTRACT_COMMITMENT_CATEGORY_USAGE",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_CATEGORY_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_CONTRACT_COMMITMENT_CATEGORY_SPEND" => Some(Self::Spend),
            "FOCUS_CONTRACT_COMMITMENT_CATEGORY_USAGE" => Some(Self::Usage),
            _ => None,
        }
    }
}
/// One row of a FOCUS data set: one charge.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct FocusCostRecord {
    /// Who makes the resource or service available. FOCUS 1.3 splits it into service_provider_name and host_provider_name.
    #[prost(string, tag = "1")]
    pub provider_name: ::pluginrpc::prost::alloc::string::String,
    /// The account that is billed. Required.
    #[prost(string, tag = "2")]
    pub billing_account_id: ::pluginrpc::prost::alloc::string::String,
    /// The name of that account.
    #[prost(string, tag = "3")]
    pub billing_account_name: ::pluginrpc::prost::alloc::string::String,
    /// When what was charged began, inclusive. Required.
    #[prost(message, optional, tag = "4")]
    pub charge_period_start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// When what was charged ended, exclusive. Required, after the start.
    #[prost(message, optional, tag = "5")]
    pub charge_period_end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// What kind of service it is. Required.
    #[prost(enumeration = "FocusServiceCategory", tag = "6")]
    pub service_category: i32,
    /// The provider's name for the service, such as "Amazon Elastic Compute Cloud". Required.
    #[prost(string, tag = "7")]
    pub service_name: ::pluginrpc::prost::alloc::string::String,
    /// Why the charge exists. Required.
    #[prost(enumeration = "FocusChargeCategory", tag = "8")]
    pub charge_category: i32,
    /// How its price came about.
    #[prost(enumeration = "FocusPricingCategory", tag = "9")]
    pub pricing_category: i32,
    /// The provider's id of the region.
    #[prost(string, tag = "10")]
    pub region_id: ::pluginrpc::prost::alloc::string::String,
    /// The provider's name for the region.
    #[prost(string, tag = "11")]
    pub region_name: ::pluginrpc::prost::alloc::string::String,
    /// The provider's id of the resource.
    #[prost(string, tag = "12")]
    pub resource_id: ::pluginrpc::prost::alloc::string::String,
    /// The name that someone gave to the resource.
    #[prost(string, tag = "13")]
    pub resource_name: ::pluginrpc::prost::alloc::string::String,
    /// The provider's id of what was bought, whatever its price.
    #[prost(string, tag = "14")]
    pub sku_id: ::pluginrpc::prost::alloc::string::String,
    /// What is invoiced: after every discount, without what was paid before.
    #[prost(double, tag = "15")]
    pub billed_cost: f64,
    /// What it would cost at the public list price.
    #[prost(double, tag = "16")]
    pub list_cost: f64,
    /// What it cost in the end: after every discount, with its share of what was paid before.
    #[prost(double, tag = "17")]
    pub effective_cost: f64,
    /// The currency of the invoice, as an ISO 4217 code. Required.
    #[prost(string, tag = "18")]
    pub billing_currency: ::pluginrpc::prost::alloc::string::String,
    /// The id of the invoice.
    #[prost(string, tag = "19")]
    pub invoice_id: ::pluginrpc::prost::alloc::string::String,
    /// How much was used, in units of consumed_unit.
    #[prost(double, tag = "20")]
    pub consumed_quantity: f64,
    /// The unit in which usage is measured, such as "Hours".
    #[prost(string, tag = "21")]
    pub consumed_unit: ::pluginrpc::prost::alloc::string::String,
    /// The tags of the resource after the provider has put tags of parents and children together.
    #[prost(map = "string, string", tag = "22")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Columns that FOCUS does not define, by name; such names begin with "x_".
    #[prost(map = "string, string", tag = "23")]
    pub extended_columns: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The account below the billing account in which the charge arose.
    #[prost(string, tag = "24")]
    pub sub_account_id: ::pluginrpc::prost::alloc::string::String,
    /// The name of that account.
    #[prost(string, tag = "25")]
    pub sub_account_name: ::pluginrpc::prost::alloc::string::String,
    /// When the invoice's period began, inclusive.
    #[prost(message, optional, tag = "26")]
    pub billing_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// When the invoice's period ended, exclusive.
    #[prost(message, optional, tag = "27")]
    pub billing_period_end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Whether the charge corrects an earlier invoice.
    #[prost(enumeration = "FocusChargeClass", tag = "28")]
    pub charge_class: i32,
    /// What was charged, in a sentence for people.
    #[prost(string, tag = "29")]
    pub charge_description: ::pluginrpc::prost::alloc::string::String,
    /// How often the charge comes.
    #[prost(enumeration = "FocusChargeFrequency", tag = "30")]
    pub charge_frequency: i32,
    /// How much the price was multiplied by, in units of pricing_unit.
    #[prost(double, tag = "31")]
    pub pricing_quantity: f64,
    /// The unit that the unit prices are for, such as "Hours".
    #[prost(string, tag = "32")]
    pub pricing_unit: ::pluginrpc::prost::alloc::string::String,
    /// The public price of one pricing_unit.
    #[prost(double, tag = "33")]
    pub list_unit_price: f64,
    /// The provider's kind of resource, such as "Instance".
    #[prost(string, tag = "34")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// The provider's id of the SKU at one of its prices.
    #[prost(string, tag = "35")]
    pub sku_price_id: ::pluginrpc::prost::alloc::string::String,
    /// The zone within the region.
    #[prost(string, tag = "36")]
    pub availability_zone: ::pluginrpc::prost::alloc::string::String,
    /// What the commitment discount commits to.
    #[prost(enumeration = "FocusCommitmentDiscountCategory", tag = "37")]
    pub commitment_discount_category: i32,
    /// The provider's id of the commitment discount.
    #[prost(string, tag = "38")]
    pub commitment_discount_id: ::pluginrpc::prost::alloc::string::String,
    /// The name of the commitment discount.
    #[prost(string, tag = "39")]
    pub commitment_discount_name: ::pluginrpc::prost::alloc::string::String,
    /// Who sends the invoice.
    #[prost(string, tag = "40")]
    pub invoice_issuer: ::pluginrpc::prost::alloc::string::String,
    /// What it would cost at the negotiated price, before commitment discounts.
    #[prost(double, tag = "41")]
    pub contracted_cost: f64,
    /// The provider's kind of billing account.
    #[prost(string, tag = "42")]
    pub billing_account_type: ::pluginrpc::prost::alloc::string::String,
    /// The provider's kind of sub account.
    #[prost(string, tag = "43")]
    pub sub_account_type: ::pluginrpc::prost::alloc::string::String,
    /// The provider's id of the capacity reservation.
    #[prost(string, tag = "44")]
    pub capacity_reservation_id: ::pluginrpc::prost::alloc::string::String,
    /// Whether the reservation was used.
    #[prost(enumeration = "FocusCapacityReservationStatus", tag = "45")]
    pub capacity_reservation_status: i32,
    /// How much of the commitment the charge takes, in units of commitment_discount_unit.
    #[prost(double, tag = "46")]
    pub commitment_discount_quantity: f64,
    /// Whether the commitment was used.
    #[prost(enumeration = "FocusCommitmentDiscountStatus", tag = "47")]
    pub commitment_discount_status: i32,
    /// The provider's kind of commitment discount, such as "Savings Plan".
    #[prost(string, tag = "48")]
    pub commitment_discount_type: ::pluginrpc::prost::alloc::string::String,
    /// The unit in which the commitment is measured.
    #[prost(string, tag = "49")]
    pub commitment_discount_unit: ::pluginrpc::prost::alloc::string::String,
    /// The negotiated price of one pricing_unit.
    #[prost(double, tag = "50")]
    pub contracted_unit_price: f64,
    /// The currency in which prices are set, where it is not the billing currency: an ISO 4217 code or a virtual currency.
    #[prost(string, tag = "51")]
    pub pricing_currency: ::pluginrpc::prost::alloc::string::String,
    /// contracted_unit_price in the pricing currency.
    #[prost(double, tag = "52")]
    pub pricing_currency_contracted_unit_price: f64,
    /// effective_cost in the pricing currency.
    #[prost(double, tag = "53")]
    pub pricing_currency_effective_cost: f64,
    /// list_unit_price in the pricing currency.
    #[prost(double, tag = "54")]
    pub pricing_currency_list_unit_price: f64,
    /// Who made the resource or service. Going out of FOCUS with version 1.3.
    #[prost(string, tag = "55")]
    pub publisher: ::pluginrpc::prost::alloc::string::String,
    /// The kind of service within its category.
    #[prost(string, tag = "56")]
    pub service_subcategory: ::pluginrpc::prost::alloc::string::String,
    /// What of the SKU is metered, such as "Compute Usage".
    #[prost(string, tag = "57")]
    pub sku_meter: ::pluginrpc::prost::alloc::string::String,
    /// Properties of the SKU's price, as JSON.
    #[prost(string, tag = "58")]
    pub sku_price_details: ::pluginrpc::prost::alloc::string::String,
    /// Who the service is bought from (FOCUS 1.3).
    #[prost(string, tag = "59")]
    pub service_provider_name: ::pluginrpc::prost::alloc::string::String,
    /// On whose infrastructure it runs (FOCUS 1.3).
    #[prost(string, tag = "60")]
    pub host_provider_name: ::pluginrpc::prost::alloc::string::String,
    /// How a shared cost was split, as an id (FOCUS 1.3).
    #[prost(string, tag = "61")]
    pub allocated_method_id: ::pluginrpc::prost::alloc::string::String,
    /// How a shared cost was split, in detail (FOCUS 1.3).
    #[prost(string, tag = "62")]
    pub allocated_method_details: ::pluginrpc::prost::alloc::string::String,
    /// Which resource a share of the cost was given to (FOCUS 1.3).
    #[prost(string, tag = "63")]
    pub allocated_resource_id: ::pluginrpc::prost::alloc::string::String,
    /// The name of that resource (FOCUS 1.3).
    #[prost(string, tag = "64")]
    pub allocated_resource_name: ::pluginrpc::prost::alloc::string::String,
    /// The tags of that resource (FOCUS 1.3).
    #[prost(map = "string, string", tag = "65")]
    pub allocated_tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Which contract commitments apply to the charge, as JSON (FOCUS 1.3). They are found as ContractCommitment.
    #[prost(string, tag = "66")]
    pub contract_applied: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for FocusCostRecord {
    const NAME: &'static str = "FocusCostRecord";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.FocusCostRecord".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.FocusCostRecord".into()
    }
}
/// One row of the FOCUS 1.3 data set of contract commitments: what a contract obliges its buyer to.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ContractCommitment {
    /// What identifies the commitment. Required.
    #[prost(string, tag = "1")]
    pub contract_commitment_id: ::pluginrpc::prost::alloc::string::String,
    /// What identifies the contract that it is part of. Required.
    #[prost(string, tag = "2")]
    pub contract_id: ::pluginrpc::prost::alloc::string::String,
    /// Whether money or usage is committed to.
    #[prost(enumeration = "FocusContractCommitmentCategory", tag = "3")]
    pub contract_commitment_category: i32,
    /// The provider's kind of commitment.
    #[prost(string, tag = "4")]
    pub contract_commitment_type: ::pluginrpc::prost::alloc::string::String,
    /// When the commitment begins, inclusive.
    #[prost(message, optional, tag = "5")]
    pub contract_commitment_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// When the commitment ends, exclusive.
    #[prost(message, optional, tag = "6")]
    pub contract_commitment_period_end: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// When the contract begins, inclusive.
    #[prost(message, optional, tag = "7")]
    pub contract_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// When the contract ends, exclusive.
    #[prost(message, optional, tag = "8")]
    pub contract_period_end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The money committed to, in units of the billing currency; at least 0.
    #[prost(double, tag = "9")]
    pub contract_commitment_cost: f64,
    /// The usage committed to, in units of contract_commitment_unit; at least 0.
    #[prost(double, tag = "10")]
    pub contract_commitment_quantity: f64,
    /// The unit of that usage.
    #[prost(string, tag = "11")]
    pub contract_commitment_unit: ::pluginrpc::prost::alloc::string::String,
    /// The currency of the money, as an ISO 4217 code. Required.
    #[prost(string, tag = "12")]
    pub billing_currency: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ContractCommitment {
    const NAME: &'static str = "ContractCommitment";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ContractCommitment".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ContractCommitment".into()
    }
}
/// Asks for the plugin's name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct NameRequest {}
impl ::pluginrpc::prost::Name for NameRequest {
    const NAME: &'static str = "NameRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.NameRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.NameRequest".into()
    }
}
/// The plugin's name.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct NameResponse {
    /// The name, such as "kubecost". Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for NameResponse {
    const NAME: &'static str = "NameResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.NameResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.NameResponse".into()
    }
}
/// What a resource does to the world besides costing money.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ImpactMetric {
    /// What is measured.
    #[prost(enumeration = "MetricKind", tag = "1")]
    pub kind: i32,
    /// How much, in the unit below.
    #[prost(double, tag = "2")]
    pub value: f64,
    /// The unit: by convention "gCO2e", "kWh" or "L", after the kind.
    #[prost(string, tag = "3")]
    pub unit: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ImpactMetric {
    const NAME: &'static str = "ImpactMetric";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ImpactMetric".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ImpactMetric".into()
    }
}
/// Asks whether a resource can be priced.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct SupportsRequest {
    /// The resource. Required.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
}
impl ::pluginrpc::prost::Name for SupportsRequest {
    const NAME: &'static str = "SupportsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.SupportsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.SupportsRequest".into()
    }
}
/// Whether a resource can be priced.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct SupportsResponse {
    /// Whether it can.
    #[prost(bool, tag = "1")]
    pub supported: bool,
    /// Why not. Required when it cannot.
    #[prost(string, tag = "2")]
    pub reason: ::pluginrpc::prost::alloc::string::String,
    /// What can be done for it, under names such as "supports_projected_costs". For hosts that do not know capabilities_enum.
    #[prost(map = "string, bool", tag = "3")]
    pub capabilities: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        bool,
    >,
    /// Which impact metrics the plugin can give for it.
    #[prost(enumeration = "MetricKind", repeated, tag = "4")]
    pub supported_metrics: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// What can be done for it.
    #[prost(enumeration = "PluginCapability", repeated, tag = "5")]
    pub capabilities_enum: ::pluginrpc::prost::alloc::vec::Vec<i32>,
}
impl ::pluginrpc::prost::Name for SupportsResponse {
    const NAME: &'static str = "SupportsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.SupportsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.SupportsResponse".into()
    }
}
/// Asks what a resource did cost.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetActualCostRequest {
    /// The resource; a Pulumi host sends its URN. Required.
    #[prost(string, tag = "1")]
    pub resource_id: ::pluginrpc::prost::alloc::string::String,
    /// From when on, inclusive. Required.
    #[prost(message, optional, tag = "2")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Until when, exclusive. Required, after the start.
    #[prost(message, optional, tag = "3")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// What else is known of the resource. The host puts all its properties here, SKU and region among them.
    #[prost(map = "string, string", tag = "4")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The provider's own name for the resource: an ARN, an Azure id, a GCP resource name. Often empty.
    #[prost(string, tag = "5")]
    pub arn: ::pluginrpc::prost::alloc::string::String,
    /// Whether to answer with dry_run_result instead of costs.
    #[prost(bool, tag = "6")]
    pub dry_run: bool,
    /// How many results at most, up to 1000. 0 with an empty token: all of them, since hosts do not ask for a second page.
    #[prost(int32, tag = "7")]
    pub page_size: i32,
    /// Where to go on: the next_page_token of the answer before. Empty: at the beginning.
    #[prost(string, tag = "8")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetActualCostRequest {
    const NAME: &'static str = "GetActualCostRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetActualCostRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetActualCostRequest".into()
    }
}
/// What a resource did cost.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetActualCostResponse {
    /// The costs, by time. A host adds them up; none at all is an answer, too.
    #[prost(message, repeated, tag = "1")]
    pub results: ::pluginrpc::prost::alloc::vec::Vec<ActualCostResult>,
    /// Whether the host should ask another plugin.
    #[prost(enumeration = "FallbackHint", tag = "2")]
    pub fallback_hint: i32,
    /// What would have been answered, if the request asked for a dry run.
    #[prost(message, optional, tag = "3")]
    pub dry_run_result: ::core::option::Option<DryRunResponse>,
    /// What to send for the next page. Empty: this was the last.
    #[prost(string, tag = "4")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// How many results there are on all pages. 0: not known.
    #[prost(int32, tag = "5")]
    pub total_count: i32,
}
impl ::pluginrpc::prost::Name for GetActualCostResponse {
    const NAME: &'static str = "GetActualCostResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetActualCostResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetActualCostResponse".into()
    }
}
/// Asks what a resource is going to cost.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetProjectedCostRequest {
    /// The resource. Required.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
    /// How busy the resources of this request are, from 0 to 1; 0 is not stated, and by convention 0.5. The resource's own
    /// value goes before it, 0 too.
    #[prost(double, tag = "2")]
    pub utilization_percentage: f64,
    /// How the cost changes over time; goes before the resource's own value. Unspecified: that value.
    #[prost(enumeration = "GrowthType", tag = "3")]
    pub growth_type: i32,
    /// The change per month as a fraction, -1 or more: 0.05 is 5 %, -1 a decline to nothing. Goes before the resource's own
    /// value, 0 too. Absent: that value. One of the two is required for growth that is linear or exponential.
    #[prost(double, optional, tag = "4")]
    pub growth_rate: ::core::option::Option<f64>,
    /// Whether to answer with dry_run_result instead of a cost.
    #[prost(bool, tag = "5")]
    pub dry_run: bool,
    /// How the resource is going to be used.
    #[prost(enumeration = "UsageProfile", tag = "6")]
    pub usage_profile: i32,
}
impl ::pluginrpc::prost::Name for GetProjectedCostRequest {
    const NAME: &'static str = "GetProjectedCostRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetProjectedCostRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetProjectedCostRequest".into()
    }
}
/// What a resource is going to cost.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetProjectedCostResponse {
    /// The price of one unit, in the currency. At least 0.
    #[prost(double, tag = "1")]
    pub unit_price: f64,
    /// The currency, as an ISO 4217 code. Required, in an answer without a cost too.
    #[prost(string, tag = "2")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The cost of a month of 730 hours, in the currency. At least 0; 0 when it depends on usage that is not known. This is
    /// the figure that a host adds up.
    #[prost(double, tag = "3")]
    pub cost_per_month: f64,
    /// How the cost came about, for people, such as "on-demand". A host shows it beside the cost.
    #[prost(string, tag = "4")]
    pub billing_detail: ::pluginrpc::prost::alloc::string::String,
    /// What it does to the world besides.
    #[prost(message, repeated, tag = "5")]
    pub impact_metrics: ::pluginrpc::prost::alloc::vec::Vec<ImpactMetric>,
    /// How the cost was taken to change over time.
    #[prost(enumeration = "GrowthType", tag = "6")]
    pub growth_type: i32,
    /// What would have been answered, if the request asked for a dry run.
    #[prost(message, optional, tag = "7")]
    pub dry_run_result: ::core::option::Option<DryRunResponse>,
    /// How the price comes about.
    #[prost(enumeration = "FocusPricingCategory", tag = "8")]
    pub pricing_category: i32,
    /// How likely the provider is to take the resource back, from 0 to 1. 0 unless the price is dynamic.
    #[prost(double, tag = "9")]
    pub spot_interruption_risk_score: f64,
    /// The lower end of where the monthly cost will lie, in the currency. At least 0, not above cost_per_month; present
    /// together with the upper end.
    #[prost(double, optional, tag = "10")]
    pub prediction_interval_lower: ::core::option::Option<f64>,
    /// The upper end of where the monthly cost will lie, in the currency. Not below cost_per_month; present together with the
    /// lower end.
    #[prost(double, optional, tag = "11")]
    pub prediction_interval_upper: ::core::option::Option<f64>,
    /// How sure it is that the cost will lie there, above 0 and up to 1.
    #[prost(double, optional, tag = "12")]
    pub confidence_level: ::core::option::Option<f64>,
}
impl ::pluginrpc::prost::Name for GetProjectedCostResponse {
    const NAME: &'static str = "GetProjectedCostResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetProjectedCostResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetProjectedCostResponse".into()
    }
}
/// Asks how a resource is priced.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPricingSpecRequest {
    /// The resource. Required.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
}
impl ::pluginrpc::prost::Name for GetPricingSpecRequest {
    const NAME: &'static str = "GetPricingSpecRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetPricingSpecRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetPricingSpecRequest".into()
    }
}
/// How a resource is priced.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPricingSpecResponse {
    /// Its price.
    #[prost(message, optional, tag = "1")]
    pub spec: ::core::option::Option<PricingSpec>,
}
impl ::pluginrpc::prost::Name for GetPricingSpecResponse {
    const NAME: &'static str = "GetPricingSpecResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetPricingSpecResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetPricingSpecResponse".into()
    }
}
/// A cloud resource, as far as its price needs it.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResourceDescriptor {
    /// Whose it is: "aws", "azure", "gcp", "kubernetes", "custom". The host leaves it empty when it only inspects a plugin.
    #[prost(string, tag = "1")]
    pub provider: ::pluginrpc::prost::alloc::string::String,
    /// Its kind. The host sends Pulumi's type, "aws:ec2/instance:Instance" or "ec2:Instance"; others send a short one, "ec2".
    #[prost(string, tag = "2")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// The provider's size or plan of it, such as "t3.micro". The host leaves it empty for resources without one.
    #[prost(string, tag = "3")]
    pub sku: ::pluginrpc::prost::alloc::string::String,
    /// Where it is, such as "us-east-1". The host leaves it empty for resources without a place.
    #[prost(string, tag = "4")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// What else is known of it. The host puts all its properties here, so both their number and their length are open.
    #[prost(map = "string, string", tag = "5")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// How busy it is, from 0 to 1. Absent: the request's value, and without that 0.5.
    #[prost(double, optional, tag = "6")]
    pub utilization_percentage: ::core::option::Option<f64>,
    /// The caller's own name for it, such as a Pulumi URN; a recommendation for it carries the same id, by which the caller
    /// finds it in an answer for several. Not for the plugin to read anything from.
    #[prost(string, tag = "7")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// The provider's own name for it: an ARN, an Azure id, a GCP resource name. Where it is there and the plugin can read it,
    /// it says which resource is meant, more exactly than the fields above.
    #[prost(string, tag = "8")]
    pub arn: ::pluginrpc::prost::alloc::string::String,
    /// How its cost changes over time, unless the request says otherwise. Unspecified: not at all.
    #[prost(enumeration = "GrowthType", tag = "9")]
    pub growth_type: i32,
    /// The change per month as a fraction, -1 or more: 0.05 is 5 %, -1 a decline to nothing; unless the request says
    /// otherwise. Required, here or there, for growth that is linear or exponential.
    #[prost(double, optional, tag = "10")]
    pub growth_rate: ::core::option::Option<f64>,
}
impl ::pluginrpc::prost::Name for ResourceDescriptor {
    const NAME: &'static str = "ResourceDescriptor";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResourceDescriptor".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResourceDescriptor".into()
    }
}
/// What a resource did cost in one stretch of time.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ActualCostResult {
    /// When the stretch began.
    #[prost(message, optional, tag = "1")]
    pub timestamp: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The cost. There is no currency here; a host takes it for US dollars.
    #[prost(double, tag = "2")]
    pub cost: f64,
    /// How much was used, in the unit below.
    #[prost(double, tag = "3")]
    pub usage_amount: f64,
    /// The unit of usage, such as "hour".
    #[prost(string, tag = "4")]
    pub usage_unit: ::pluginrpc::prost::alloc::string::String,
    /// Where the figure is from, such as "kubecost".
    #[prost(string, tag = "5")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// The whole charge, where the plugin has it.
    #[prost(message, optional, tag = "6")]
    pub focus_record: ::core::option::Option<FocusCostRecord>,
    /// What it did to the world besides.
    #[prost(message, repeated, tag = "7")]
    pub impact_metrics: ::pluginrpc::prost::alloc::vec::Vec<ImpactMetric>,
}
impl ::pluginrpc::prost::Name for ActualCostResult {
    const NAME: &'static str = "ActualCostResult";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ActualCostResult".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ActualCostResult".into()
    }
}
/// A usage figure that a price depends on.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct UsageMetricHint {
    /// What is measured, such as "vcpu_hours".
    #[prost(string, tag = "1")]
    pub metric: ::pluginrpc::prost::alloc::string::String,
    /// The unit it is measured in, such as "hour".
    #[prost(string, tag = "2")]
    pub unit: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for UsageMetricHint {
    const NAME: &'static str = "UsageMetricHint";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.UsageMetricHint".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.UsageMetricHint".into()
    }
}
/// How a resource is priced.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PricingSpec {
    /// Whose resource it is, as in ResourceDescriptor.
    #[prost(string, tag = "1")]
    pub provider: ::pluginrpc::prost::alloc::string::String,
    /// Its kind, as in ResourceDescriptor.
    #[prost(string, tag = "2")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// The provider's size or plan of it.
    #[prost(string, tag = "3")]
    pub sku: ::pluginrpc::prost::alloc::string::String,
    /// Where the price holds.
    #[prost(string, tag = "4")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// How it is billed, such as "per_hour", "per_gb_month", "per_request" or "flat". Required.
    #[prost(string, tag = "5")]
    pub billing_mode: ::pluginrpc::prost::alloc::string::String,
    /// The price of one unit, in the currency. At least 0.
    #[prost(double, tag = "6")]
    pub rate_per_unit: f64,
    /// The currency, as an ISO 4217 code. Required.
    #[prost(string, tag = "7")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// What the price is for, in a sentence.
    #[prost(string, tag = "8")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// The usage figures that the cost depends on.
    #[prost(message, repeated, tag = "9")]
    pub metric_hints: ::pluginrpc::prost::alloc::vec::Vec<UsageMetricHint>,
    /// Whatever else the plugin says about it.
    #[prost(map = "string, string", tag = "10")]
    pub plugin_metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Where the price is from, such as "vantage".
    #[prost(string, tag = "11")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// The unit that the price is for, such as "hour". Required.
    #[prost(string, tag = "12")]
    pub unit: ::pluginrpc::prost::alloc::string::String,
    /// What has been assumed, one sentence each; at least one.
    #[prost(string, repeated, tag = "13")]
    pub assumptions: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The prices by quantity, for billing mode "tiered", in ascending order.
    #[prost(message, repeated, tag = "14")]
    pub pricing_tiers: ::pluginrpc::prost::alloc::vec::Vec<PricingTier>,
}
impl ::pluginrpc::prost::Name for PricingSpec {
    const NAME: &'static str = "PricingSpec";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PricingSpec".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PricingSpec".into()
    }
}
/// The price of a range of quantities.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PricingTier {
    /// Where the range begins, inclusive, in units of the spec. At least 0.
    #[prost(double, tag = "1")]
    pub min_quantity: f64,
    /// Where the range ends, exclusive. 0: it does not end.
    #[prost(double, tag = "2")]
    pub max_quantity: f64,
    /// The price of one unit within the range, in the spec's currency. At least 0.
    #[prost(double, tag = "3")]
    pub rate_per_unit: f64,
    /// What the tier is called or for.
    #[prost(string, tag = "4")]
    pub description: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for PricingTier {
    const NAME: &'static str = "PricingTier";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PricingTier".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PricingTier".into()
    }
}
/// Why a call failed, more closely than its status code says. It travels as a detail of the gRPC status. The released host
/// does not read it.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ErrorDetail {
    /// What went wrong. Required.
    #[prost(enumeration = "ErrorCode", tag = "1")]
    pub code: i32,
    /// Who can do something about it. Required, and the one that belongs to the code.
    #[prost(enumeration = "ErrorCategory", tag = "2")]
    pub category: i32,
    /// What went wrong, for people.
    #[prost(string, tag = "3")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// What belongs to it, such as "trace_id". No secrets.
    #[prost(map = "string, string", tag = "4")]
    pub details: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// How long to wait before trying again, in seconds, at least 0. Absent: trying again does not help, or nobody knows when
    /// it will.
    #[prost(int32, optional, tag = "5")]
    pub retry_after_seconds: ::core::option::Option<i32>,
    /// When it went wrong.
    #[prost(message, optional, tag = "6")]
    pub timestamp: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for ErrorDetail {
    const NAME: &'static str = "ErrorDetail";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ErrorDetail".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ErrorDetail".into()
    }
}
/// Asks whether the plugin can serve.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct HealthCheckRequest {
    /// The service that is meant. Empty: the plugin as a whole.
    #[prost(string, tag = "1")]
    pub service_name: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for HealthCheckRequest {
    const NAME: &'static str = "HealthCheckRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.HealthCheckRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.HealthCheckRequest".into()
    }
}
/// Whether the plugin can serve.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct HealthCheckResponse {
    /// How it is.
    #[prost(enumeration = "health_check_response::Status", tag = "1")]
    pub status: i32,
    /// Why, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// When this was found out.
    #[prost(message, optional, tag = "3")]
    pub last_check_time: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
/// Nested message and enum types in `HealthCheckResponse`.
pub mod health_check_response {
    /// A state of health.
    #[derive(
        Clone,
        Copy,
        Debug,
        PartialEq,
        Eq,
        Hash,
        PartialOrd,
        Ord,
        ::pluginrpc::prost::Enumeration
    )]
    #[prost(prost_path = "::pluginrpc::prost")]
    #[repr(i32)]
    pub enum Status {
        /// Not known.
        Unspecified = 0,
        /// It serves.
        Serving = 1,
        /// It does not serve at the moment.
        NotServing = 2,
        /// There is no service of that name.
        ServiceUnknown = 3,
    }
    impl Status {
        /// String value of the enum field names used in the ProtoBuf definition.
        ///
        /// The values are not transformed in any way and thus are considered stable
        /// (if the ProtoBuf definition does not change) and safe for programmatic use.
        pub fn as_str_name(&self) -> &'static str {
            match self {
                Self::Unspecified => "STATUS_UNSPECIFIED",
                Self::Serving => "STATUS_SERVING",
                Self::NotServing => "STATUS_NOT_SERVING",
                Self::ServiceUnknown => "STATUS_SERVICE_UNKNOWN",
            }
        }
        /// Creates an enum from field names used in the ProtoBuf definition.
        pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
            match value {
                "STATUS_UNSPECIFIED" => Some(Self::Unspecified),
                "STATUS_SERVING" => Some(Self::Serving),
                "STATUS_NOT_SERVING" => Some(Self::NotServing),
                "STATUS_SERVICE_UNKNOWN" => Some(Self::ServiceUnknown),
                _ => None,
            }
        }
    }
}
impl ::pluginrpc::prost::Name for HealthCheckResponse {
    const NAME: &'static str = "HealthCheckResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.HealthCheckResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.HealthCheckResponse".into()
    }
}
/// Asks for metrics.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetMetricsRequest {
    /// Which metrics. Empty: all.
    #[prost(string, repeated, tag = "1")]
    pub metric_names: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The format wanted, such as "prometheus". Empty: the plugin decides.
    #[prost(string, tag = "2")]
    pub format: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetMetricsRequest {
    const NAME: &'static str = "GetMetricsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetMetricsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetMetricsRequest".into()
    }
}
/// What the plugin has counted and measured.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetMetricsResponse {
    /// The metrics.
    #[prost(message, repeated, tag = "1")]
    pub metrics: ::pluginrpc::prost::alloc::vec::Vec<Metric>,
    /// When they were read.
    #[prost(message, optional, tag = "2")]
    pub timestamp: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The format they are in.
    #[prost(string, tag = "3")]
    pub format: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetMetricsResponse {
    const NAME: &'static str = "GetMetricsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetMetricsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetMetricsResponse".into()
    }
}
/// One thing that is counted or measured.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Metric {
    /// Its name, after Prometheus' rules.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// What it means, in a sentence.
    #[prost(string, tag = "2")]
    pub help: ::pluginrpc::prost::alloc::string::String,
    /// What kind of figure it is.
    #[prost(enumeration = "MetricType", tag = "3")]
    pub r#type: i32,
    /// Its values, one for each set of labels.
    #[prost(message, repeated, tag = "4")]
    pub samples: ::pluginrpc::prost::alloc::vec::Vec<MetricSample>,
}
impl ::pluginrpc::prost::Name for Metric {
    const NAME: &'static str = "Metric";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.Metric".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.Metric".into()
    }
}
/// One value of a metric.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct MetricSample {
    /// What the value is for.
    #[prost(map = "string, string", tag = "1")]
    pub labels: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The value.
    #[prost(double, tag = "2")]
    pub value: f64,
    /// When it was read.
    #[prost(message, optional, tag = "3")]
    pub timestamp: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for MetricSample {
    const NAME: &'static str = "MetricSample";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.MetricSample".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.MetricSample".into()
    }
}
/// Asks how good the service has been.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetServiceLevelIndicatorsRequest {
    /// In which time. Absent: the plugin decides.
    #[prost(message, optional, tag = "1")]
    pub time_range: ::core::option::Option<TimeRange>,
    /// Which indicators. Empty: all.
    #[prost(string, repeated, tag = "2")]
    pub sli_names: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for GetServiceLevelIndicatorsRequest {
    const NAME: &'static str = "GetServiceLevelIndicatorsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetServiceLevelIndicatorsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetServiceLevelIndicatorsRequest".into()
    }
}
/// How good the service has been.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetServiceLevelIndicatorsResponse {
    /// The indicators.
    #[prost(message, repeated, tag = "1")]
    pub slis: ::pluginrpc::prost::alloc::vec::Vec<ServiceLevelIndicator>,
    /// When they were measured.
    #[prost(message, optional, tag = "2")]
    pub measurement_time: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for GetServiceLevelIndicatorsResponse {
    const NAME: &'static str = "GetServiceLevelIndicatorsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetServiceLevelIndicatorsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetServiceLevelIndicatorsResponse".into()
    }
}
/// One measure of how good the service has been.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ServiceLevelIndicator {
    /// Its name, such as "availability".
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// What it means, in a sentence.
    #[prost(string, tag = "2")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// What was measured, in the unit below.
    #[prost(double, tag = "3")]
    pub value: f64,
    /// The unit, such as "percentage".
    #[prost(string, tag = "4")]
    pub unit: ::pluginrpc::prost::alloc::string::String,
    /// What was aimed at, in the same unit.
    #[prost(double, tag = "5")]
    pub target_value: f64,
    /// How the two compare.
    #[prost(enumeration = "SliStatus", tag = "6")]
    pub status: i32,
}
impl ::pluginrpc::prost::Name for ServiceLevelIndicator {
    const NAME: &'static str = "ServiceLevelIndicator";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ServiceLevelIndicator".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ServiceLevelIndicator".into()
    }
}
/// A stretch of time.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct TimeRange {
    /// Its begin, inclusive.
    #[prost(message, optional, tag = "1")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Its end, exclusive; after the begin.
    #[prost(message, optional, tag = "2")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for TimeRange {
    const NAME: &'static str = "TimeRange";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.TimeRange".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.TimeRange".into()
    }
}
/// What a plugin may tell of one call. No method carries it.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct TelemetryMetadata {
    /// The trace, as 32 hexadecimal digits.
    #[prost(string, tag = "1")]
    pub trace_id: ::pluginrpc::prost::alloc::string::String,
    /// The span within it, as 16 hexadecimal digits.
    #[prost(string, tag = "2")]
    pub span_id: ::pluginrpc::prost::alloc::string::String,
    /// The call.
    #[prost(string, tag = "3")]
    pub request_id: ::pluginrpc::prost::alloc::string::String,
    /// How long it took, in milliseconds.
    #[prost(int64, tag = "4")]
    pub processing_time_ms: i64,
    /// Where the data came from.
    #[prost(string, tag = "5")]
    pub data_source: ::pluginrpc::prost::alloc::string::String,
    /// Whether the data came out of a cache.
    #[prost(bool, tag = "6")]
    pub cache_hit: bool,
    /// How good the data is, from 0 to 1.
    #[prost(double, tag = "7")]
    pub quality_score: f64,
}
impl ::pluginrpc::prost::Name for TelemetryMetadata {
    const NAME: &'static str = "TelemetryMetadata";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.TelemetryMetadata".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.TelemetryMetadata".into()
    }
}
/// A line of a plugin's log. No method carries it.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct LogEntry {
    /// When it was written.
    #[prost(message, optional, tag = "1")]
    pub timestamp: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// How important it is, such as "info".
    #[prost(string, tag = "2")]
    pub level: ::pluginrpc::prost::alloc::string::String,
    /// What happened.
    #[prost(string, tag = "3")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// The part of the plugin that wrote it.
    #[prost(string, tag = "4")]
    pub component: ::pluginrpc::prost::alloc::string::String,
    /// The trace it belongs to, as 32 hexadecimal digits.
    #[prost(string, tag = "5")]
    pub trace_id: ::pluginrpc::prost::alloc::string::String,
    /// The span within the trace, as 16 hexadecimal digits.
    #[prost(string, tag = "6")]
    pub span_id: ::pluginrpc::prost::alloc::string::String,
    /// Whatever else belongs to it.
    #[prost(map = "string, string", tag = "7")]
    pub fields: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// What went wrong, if something did.
    #[prost(message, optional, tag = "8")]
    pub error_details: ::core::option::Option<ErrorDetails>,
}
impl ::pluginrpc::prost::Name for LogEntry {
    const NAME: &'static str = "LogEntry";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.LogEntry".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.LogEntry".into()
    }
}
/// What went wrong, in a log. An error of a call is an ErrorDetail instead.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ErrorDetails {
    /// The kind of failure.
    #[prost(string, tag = "1")]
    pub error_code: ::pluginrpc::prost::alloc::string::String,
    /// The class of such failures.
    #[prost(string, tag = "2")]
    pub error_category: ::pluginrpc::prost::alloc::string::String,
    /// Where in the program it happened.
    #[prost(string, tag = "3")]
    pub stack_trace: ::pluginrpc::prost::alloc::string::String,
    /// How long to wait before trying again, in seconds. 0: not stated.
    #[prost(int32, tag = "4")]
    pub retry_after_seconds: i32,
    /// What other logs know the failure by.
    #[prost(string, tag = "5")]
    pub correlation_id: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ErrorDetails {
    const NAME: &'static str = "ErrorDetails";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ErrorDetails".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ErrorDetails".into()
    }
}
/// Asks what a resource that does not exist yet would cost.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct EstimateCostRequest {
    /// Its kind, as Pulumi's type such as "aws:ec2/instance:Instance". Required.
    #[prost(string, tag = "1")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// Its properties, under the names that the kind gives them. Absent: none.
    #[prost(message, optional, tag = "2")]
    pub attributes: ::core::option::Option<::pluginrpc::prost_types::Struct>,
}
impl ::pluginrpc::prost::Name for EstimateCostRequest {
    const NAME: &'static str = "EstimateCostRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.EstimateCostRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.EstimateCostRequest".into()
    }
}
/// What a resource that does not exist yet would cost.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct EstimateCostResponse {
    /// The currency, as an ISO 4217 code. Required.
    #[prost(string, tag = "1")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The cost of a month, in the currency. At least 0.
    #[prost(double, tag = "2")]
    pub cost_monthly: f64,
    /// How the price comes about.
    #[prost(enumeration = "FocusPricingCategory", tag = "3")]
    pub pricing_category: i32,
    /// How likely the provider is to take the resource back, from 0 to 1. 0 unless the price is dynamic.
    #[prost(double, tag = "4")]
    pub spot_interruption_risk_score: f64,
}
impl ::pluginrpc::prost::Name for EstimateCostResponse {
    const NAME: &'static str = "EstimateCostResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.EstimateCostResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.EstimateCostResponse".into()
    }
}
/// Asks how to spend less.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetRecommendationsRequest {
    /// Which recommendations. Absent: all.
    #[prost(message, optional, tag = "1")]
    pub filter: ::core::option::Option<RecommendationFilter>,
    /// The time that savings are given for: "daily", "monthly" or "annual". Empty: "monthly", which is what the host sends.
    #[prost(string, tag = "2")]
    pub projection_period: ::pluginrpc::prost::alloc::string::String,
    /// How many at most, up to 1000. The host sends 0 and never asks for a second page.
    #[prost(int32, tag = "3")]
    pub page_size: i32,
    /// Where to go on: the next_page_token of the answer before. Empty: at the beginning.
    #[prost(string, tag = "4")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
    /// Recommendations to leave out, by id.
    #[prost(string, repeated, tag = "5")]
    pub excluded_recommendation_ids: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The resources to look at, at most 100. Empty: all that the plugin knows.
    #[prost(message, repeated, tag = "6")]
    pub target_resources: ::pluginrpc::prost::alloc::vec::Vec<ResourceDescriptor>,
    /// How the resources are going to be used.
    #[prost(enumeration = "UsageProfile", tag = "7")]
    pub usage_profile: i32,
}
impl ::pluginrpc::prost::Name for GetRecommendationsRequest {
    const NAME: &'static str = "GetRecommendationsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetRecommendationsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetRecommendationsRequest".into()
    }
}
/// How to spend less.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetRecommendationsResponse {
    /// The recommendations; empty when there are none.
    #[prost(message, repeated, tag = "1")]
    pub recommendations: ::pluginrpc::prost::alloc::vec::Vec<Recommendation>,
    /// What they amount to. Required, also when there are none.
    #[prost(message, optional, tag = "2")]
    pub summary: ::core::option::Option<RecommendationSummary>,
    /// What to send for the next page. Empty: this was the last.
    #[prost(string, tag = "3")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetRecommendationsResponse {
    const NAME: &'static str = "GetRecommendationsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetRecommendationsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetRecommendationsResponse".into()
    }
}
/// Which recommendations are meant. An unset field does not narrow; all that are set must match.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RecommendationFilter {
    /// Resources of this provider.
    #[prost(string, tag = "1")]
    pub provider: ::pluginrpc::prost::alloc::string::String,
    /// Resources in this region.
    #[prost(string, tag = "2")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// Resources of this kind.
    #[prost(string, tag = "3")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// Recommendations of this category.
    #[prost(enumeration = "RecommendationCategory", tag = "4")]
    pub category: i32,
    /// Recommendations to do this.
    #[prost(enumeration = "RecommendationActionType", tag = "5")]
    pub action_type: i32,
    /// Resources of this SKU.
    #[prost(string, tag = "6")]
    pub sku: ::pluginrpc::prost::alloc::string::String,
    /// Resources with all of these tags.
    #[prost(map = "string, string", tag = "7")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Recommendations of this priority.
    #[prost(enumeration = "RecommendationPriority", tag = "8")]
    pub priority: i32,
    /// Recommendations that save at least this much in the period, in their own currency; at least 0.
    #[prost(double, tag = "9")]
    pub min_estimated_savings: f64,
    /// Recommendations from this source.
    #[prost(string, tag = "10")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// Resources of this account.
    #[prost(string, tag = "11")]
    pub account_id: ::pluginrpc::prost::alloc::string::String,
    /// What to sort by.
    #[prost(enumeration = "RecommendationSortBy", tag = "12")]
    pub sort_by: i32,
    /// Which way to sort.
    #[prost(enumeration = "SortOrder", tag = "13")]
    pub sort_order: i32,
    /// Recommendations at least this sure, from 0 to 1.
    #[prost(double, tag = "14")]
    pub min_confidence_score: f64,
    /// Recommendations at most this old, in days. 0: of any age.
    #[prost(int32, tag = "15")]
    pub max_age_days: i32,
    /// This resource only.
    #[prost(string, tag = "16")]
    pub resource_id: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for RecommendationFilter {
    const NAME: &'static str = "RecommendationFilter";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RecommendationFilter".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RecommendationFilter".into()
    }
}
/// One way to spend less.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Recommendation {
    /// What identifies it within its source. Required.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// What it improves. Required.
    #[prost(enumeration = "RecommendationCategory", tag = "2")]
    pub category: i32,
    /// What to do. Required.
    #[prost(enumeration = "RecommendationActionType", tag = "3")]
    pub action_type: i32,
    /// What to do it to. Required.
    #[prost(message, optional, tag = "4")]
    pub resource: ::core::option::Option<ResourceRecommendationInfo>,
    /// What it would bring. Required.
    #[prost(message, optional, tag = "10")]
    pub impact: ::core::option::Option<RecommendationImpact>,
    /// How much it matters.
    #[prost(enumeration = "RecommendationPriority", tag = "11")]
    pub priority: i32,
    /// How sure it is, from 0 to 1. Absent: the source does not say.
    #[prost(double, optional, tag = "12")]
    pub confidence_score: ::core::option::Option<f64>,
    /// What to do, in a sentence for people.
    #[prost(string, tag = "13")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// Why, one sentence each.
    #[prost(string, repeated, tag = "14")]
    pub reasoning: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Who recommends it, such as "aws-cost-explorer".
    #[prost(string, tag = "15")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// When it was made.
    #[prost(message, optional, tag = "16")]
    pub created_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Whatever else the source says about it.
    #[prost(map = "string, string", tag = "17")]
    pub metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// What it was made for.
    #[prost(enumeration = "RecommendationReason", tag = "18")]
    pub primary_reason: i32,
    /// What else speaks for it.
    #[prost(enumeration = "RecommendationReason", repeated, tag = "19")]
    pub secondary_reasons: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// How to do it, for the actions that have more to say; the one that fits action_type.
    #[prost(oneof = "recommendation::ActionDetail", tags = "5, 6, 7, 8, 9")]
    pub action_detail: ::core::option::Option<recommendation::ActionDetail>,
}
/// Nested message and enum types in `Recommendation`.
pub mod recommendation {
    /// How to do it, for the actions that have more to say; the one that fits action_type.
    #[derive(Clone, PartialEq, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum ActionDetail {
        /// For RECOMMENDATION_ACTION_TYPE_RIGHTSIZE.
        #[prost(message, tag = "5")]
        Rightsize(super::RightsizeAction),
        /// For RECOMMENDATION_ACTION_TYPE_TERMINATE and RECOMMENDATION_ACTION_TYPE_DELETE_UNUSED.
        #[prost(message, tag = "6")]
        Terminate(super::TerminateAction),
        /// For RECOMMENDATION_ACTION_TYPE_PURCHASE_COMMITMENT.
        #[prost(message, tag = "7")]
        Commitment(super::CommitmentAction),
        /// For RECOMMENDATION_ACTION_TYPE_ADJUST_REQUESTS.
        #[prost(message, tag = "8")]
        Kubernetes(super::KubernetesAction),
        /// For RECOMMENDATION_ACTION_TYPE_MODIFY and others that change a configuration.
        #[prost(message, tag = "9")]
        Modify(super::ModifyAction),
    }
}
impl ::pluginrpc::prost::Name for Recommendation {
    const NAME: &'static str = "Recommendation";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.Recommendation".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.Recommendation".into()
    }
}
/// The resource that a recommendation is about.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResourceRecommendationInfo {
    /// Its id; the one of the request where the request named it. Required.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// The name that people see.
    #[prost(string, tag = "2")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Whose it is, as in ResourceDescriptor.
    #[prost(string, tag = "3")]
    pub provider: ::pluginrpc::prost::alloc::string::String,
    /// Its kind, as in ResourceDescriptor.
    #[prost(string, tag = "4")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// Where it is.
    #[prost(string, tag = "5")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// The provider's size or plan of it.
    #[prost(string, tag = "6")]
    pub sku: ::pluginrpc::prost::alloc::string::String,
    /// What else is known of it.
    #[prost(map = "string, string", tag = "7")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// How busy it is.
    #[prost(message, optional, tag = "8")]
    pub utilization: ::core::option::Option<ResourceUtilization>,
}
impl ::pluginrpc::prost::Name for ResourceRecommendationInfo {
    const NAME: &'static str = "ResourceRecommendationInfo";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResourceRecommendationInfo".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResourceRecommendationInfo".into()
    }
}
/// How busy a resource is, over the time that its source looked at.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResourceUtilization {
    /// Processor time, from 0 to 100.
    #[prost(double, tag = "1")]
    pub cpu_percent: f64,
    /// Memory, from 0 to 100.
    #[prost(double, tag = "2")]
    pub memory_percent: f64,
    /// Room on disk, from 0 to 100.
    #[prost(double, tag = "3")]
    pub storage_percent: f64,
    /// Traffic that comes in, in megabits per second.
    #[prost(double, tag = "4")]
    pub network_in_mbps: f64,
    /// Traffic that goes out, in megabits per second.
    #[prost(double, tag = "5")]
    pub network_out_mbps: f64,
    /// Figures of the source's own, by name.
    #[prost(map = "string, double", tag = "6")]
    pub custom_metrics: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        f64,
    >,
}
impl ::pluginrpc::prost::Name for ResourceUtilization {
    const NAME: &'static str = "ResourceUtilization";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResourceUtilization".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResourceUtilization".into()
    }
}
/// To another size.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RightsizeAction {
    /// The SKU it has.
    #[prost(string, tag = "1")]
    pub current_sku: ::pluginrpc::prost::alloc::string::String,
    /// The SKU it should have.
    #[prost(string, tag = "2")]
    pub recommended_sku: ::pluginrpc::prost::alloc::string::String,
    /// The instance type it has.
    #[prost(string, tag = "3")]
    pub current_instance_type: ::pluginrpc::prost::alloc::string::String,
    /// The instance type it should have.
    #[prost(string, tag = "4")]
    pub recommended_instance_type: ::pluginrpc::prost::alloc::string::String,
    /// How busy it would be then.
    #[prost(message, optional, tag = "5")]
    pub projected_utilization: ::core::option::Option<ResourceUtilization>,
}
impl ::pluginrpc::prost::Name for RightsizeAction {
    const NAME: &'static str = "RightsizeAction";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RightsizeAction".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RightsizeAction".into()
    }
}
/// Away with it.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct TerminateAction {
    /// Why, for people.
    #[prost(string, tag = "1")]
    pub termination_reason: ::pluginrpc::prost::alloc::string::String,
    /// For how many days nothing has used it.
    #[prost(int32, tag = "2")]
    pub idle_days: i32,
}
impl ::pluginrpc::prost::Name for TerminateAction {
    const NAME: &'static str = "TerminateAction";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.TerminateAction".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.TerminateAction".into()
    }
}
/// Commit to it, for a discount.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CommitmentAction {
    /// What to buy, such as "reserved_instance" or "savings_plan".
    #[prost(string, tag = "1")]
    pub commitment_type: ::pluginrpc::prost::alloc::string::String,
    /// For how long, such as "1_year".
    #[prost(string, tag = "2")]
    pub term: ::pluginrpc::prost::alloc::string::String,
    /// When to pay, such as "no_upfront".
    #[prost(string, tag = "3")]
    pub payment_option: ::pluginrpc::prost::alloc::string::String,
    /// How many or how much to buy, in the unit of what is bought.
    #[prost(double, tag = "4")]
    pub recommended_quantity: f64,
    /// Where it holds, such as "region" or "account".
    #[prost(string, tag = "5")]
    pub scope: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for CommitmentAction {
    const NAME: &'static str = "CommitmentAction";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.CommitmentAction".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.CommitmentAction".into()
    }
}
/// Ask Kubernetes for other amounts.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct KubernetesAction {
    /// The cluster.
    #[prost(string, tag = "1")]
    pub cluster_id: ::pluginrpc::prost::alloc::string::String,
    /// The namespace in it.
    #[prost(string, tag = "2")]
    pub namespace: ::pluginrpc::prost::alloc::string::String,
    /// What runs the container, such as "Deployment".
    #[prost(string, tag = "3")]
    pub controller_kind: ::pluginrpc::prost::alloc::string::String,
    /// Its name.
    #[prost(string, tag = "4")]
    pub controller_name: ::pluginrpc::prost::alloc::string::String,
    /// The container in its pods.
    #[prost(string, tag = "5")]
    pub container_name: ::pluginrpc::prost::alloc::string::String,
    /// What it requests.
    #[prost(message, optional, tag = "6")]
    pub current_requests: ::core::option::Option<KubernetesResources>,
    /// What it should request.
    #[prost(message, optional, tag = "7")]
    pub recommended_requests: ::core::option::Option<KubernetesResources>,
    /// What it is limited to.
    #[prost(message, optional, tag = "8")]
    pub current_limits: ::core::option::Option<KubernetesResources>,
    /// What it should be limited to.
    #[prost(message, optional, tag = "9")]
    pub recommended_limits: ::core::option::Option<KubernetesResources>,
    /// How the recommendation was worked out.
    #[prost(string, tag = "10")]
    pub algorithm: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for KubernetesAction {
    const NAME: &'static str = "KubernetesAction";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.KubernetesAction".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.KubernetesAction".into()
    }
}
/// Amounts of processor and memory.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct KubernetesResources {
    /// Processor, as a Kubernetes quantity such as "250m".
    #[prost(string, tag = "1")]
    pub cpu: ::pluginrpc::prost::alloc::string::String,
    /// Memory, as a Kubernetes quantity such as "512Mi".
    #[prost(string, tag = "2")]
    pub memory: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for KubernetesResources {
    const NAME: &'static str = "KubernetesResources";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.KubernetesResources".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.KubernetesResources".into()
    }
}
/// With another configuration.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ModifyAction {
    /// What kind of change it is, such as "storage_class".
    #[prost(string, tag = "1")]
    pub modification_type: ::pluginrpc::prost::alloc::string::String,
    /// The settings that would change, as they are.
    #[prost(map = "string, string", tag = "2")]
    pub current_config: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The same settings, as they should be.
    #[prost(map = "string, string", tag = "3")]
    pub recommended_config: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for ModifyAction {
    const NAME: &'static str = "ModifyAction";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ModifyAction".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ModifyAction".into()
    }
}
/// What following a recommendation would bring.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RecommendationImpact {
    /// How much it saves in the period, in the currency.
    #[prost(double, tag = "1")]
    pub estimated_savings: f64,
    /// The currency, as an ISO 4217 code.
    #[prost(string, tag = "2")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The period: "daily", "monthly" or "annual".
    #[prost(string, tag = "3")]
    pub projection_period: ::pluginrpc::prost::alloc::string::String,
    /// What the resource costs in the period now.
    #[prost(double, tag = "4")]
    pub current_cost: f64,
    /// What it would cost in the period then.
    #[prost(double, tag = "5")]
    pub projected_cost: f64,
    /// The savings in percent of the current cost, from 0 to 100.
    #[prost(double, tag = "6")]
    pub savings_percentage: f64,
    /// What the change itself costs, once, in the currency.
    #[prost(double, optional, tag = "7")]
    pub implementation_cost: ::core::option::Option<f64>,
    /// How long the change takes people, in hours.
    #[prost(double, optional, tag = "8")]
    pub migration_effort_hours: ::core::option::Option<f64>,
}
impl ::pluginrpc::prost::Name for RecommendationImpact {
    const NAME: &'static str = "RecommendationImpact";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RecommendationImpact".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RecommendationImpact".into()
    }
}
/// What a list of recommendations amounts to.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RecommendationSummary {
    /// How many there are.
    #[prost(int32, tag = "1")]
    pub total_recommendations: i32,
    /// How much they save in the period together, in the currency.
    #[prost(double, tag = "2")]
    pub total_estimated_savings: f64,
    /// The currency, as an ISO 4217 code.
    #[prost(string, tag = "3")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The period; the request's, where it had one.
    #[prost(string, tag = "4")]
    pub projection_period: ::pluginrpc::prost::alloc::string::String,
    /// How many there are, by the name of their RecommendationCategory.
    #[prost(map = "string, int32", tag = "5")]
    pub count_by_category: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        i32,
    >,
    /// How much they save, by the name of their RecommendationCategory.
    #[prost(map = "string, double", tag = "6")]
    pub savings_by_category: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        f64,
    >,
    /// How many there are, by the name of their RecommendationActionType.
    #[prost(map = "string, int32", tag = "7")]
    pub count_by_action_type: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        i32,
    >,
    /// How much they save, by the name of their RecommendationActionType.
    #[prost(map = "string, double", tag = "8")]
    pub savings_by_action_type: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        f64,
    >,
}
impl ::pluginrpc::prost::Name for RecommendationSummary {
    const NAME: &'static str = "RecommendationSummary";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RecommendationSummary".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RecommendationSummary".into()
    }
}
/// Puts a recommendation aside.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DismissRecommendationRequest {
    /// The recommendation. Required.
    #[prost(string, tag = "1")]
    pub recommendation_id: ::pluginrpc::prost::alloc::string::String,
    /// Why. Required.
    #[prost(enumeration = "DismissalReason", tag = "2")]
    pub reason: i32,
    /// Why, in one's own words. Required for DISMISSAL_REASON_OTHER.
    #[prost(string, tag = "3")]
    pub custom_reason: ::pluginrpc::prost::alloc::string::String,
    /// Until when. Absent: for good.
    #[prost(message, optional, tag = "4")]
    pub expires_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Who decided it.
    #[prost(string, tag = "5")]
    pub dismissed_by: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for DismissRecommendationRequest {
    const NAME: &'static str = "DismissRecommendationRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.DismissRecommendationRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.DismissRecommendationRequest".into()
    }
}
/// What became of the dismissal.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DismissRecommendationResponse {
    /// Whether the recommendation is put aside.
    #[prost(bool, tag = "1")]
    pub success: bool,
    /// What happened, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// When it was put aside.
    #[prost(message, optional, tag = "3")]
    pub dismissed_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Until when. Absent: for good.
    #[prost(message, optional, tag = "4")]
    pub expires_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The recommendation.
    #[prost(string, tag = "5")]
    pub recommendation_id: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for DismissRecommendationResponse {
    const NAME: &'static str = "DismissRecommendationResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.DismissRecommendationResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.DismissRecommendationResponse".into()
    }
}
/// Asks who the plugin is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginInfoRequest {}
impl ::pluginrpc::prost::Name for GetPluginInfoRequest {
    const NAME: &'static str = "GetPluginInfoRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetPluginInfoRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetPluginInfoRequest".into()
    }
}
/// Who the plugin is and what it can do.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginInfoResponse {
    /// Its name; the same as Name gives. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Its own version, such as "v1.2.0". Required.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// The version of this specification that it speaks, "v" and three numbers. Required; a host compares the first number with its own.
    #[prost(string, tag = "3")]
    pub spec_version: ::pluginrpc::prost::alloc::string::String,
    /// Whose costs it knows. Empty, or "*" alone: anybody's.
    #[prost(string, repeated, tag = "4")]
    pub providers: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Whatever else it says about itself, and "supports_..." entries for hosts that do not know capabilities.
    #[prost(map = "string, string", tag = "5")]
    pub metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// What it can do. Empty: a host takes it to do everything.
    #[prost(enumeration = "PluginCapability", repeated, tag = "6")]
    pub capabilities: ::pluginrpc::prost::alloc::vec::Vec<i32>,
}
impl ::pluginrpc::prost::Name for GetPluginInfoResponse {
    const NAME: &'static str = "GetPluginInfoResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetPluginInfoResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetPluginInfoResponse".into()
    }
}
/// Whether one FOCUS column would be filled.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct FieldMapping {
    /// The field of FocusCostRecord. Required.
    #[prost(string, tag = "1")]
    pub field_name: ::pluginrpc::prost::alloc::string::String,
    /// Whether it would. Required.
    #[prost(enumeration = "FieldSupportStatus", tag = "2")]
    pub support_status: i32,
    /// When it would, in a sentence. Required for FIELD_SUPPORT_STATUS_CONDITIONAL, good to have for
    /// FIELD_SUPPORT_STATUS_DYNAMIC.
    #[prost(string, tag = "3")]
    pub condition_description: ::pluginrpc::prost::alloc::string::String,
    /// The type of its values, such as "double".
    #[prost(string, tag = "4")]
    pub expected_type: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for FieldMapping {
    const NAME: &'static str = "FieldMapping";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.FieldMapping".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.FieldMapping".into()
    }
}
/// Asks what would be answered for a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DryRunRequest {
    /// The resource. Required; an inspecting host sets only its resource_type.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
    /// What to assume for the trial.
    #[prost(map = "string, string", tag = "2")]
    pub simulation_parameters: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for DryRunRequest {
    const NAME: &'static str = "DryRunRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.DryRunRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.DryRunRequest".into()
    }
}
/// What would be answered for a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DryRunResponse {
    /// The FOCUS columns, each once; empty where the resource type is not supported.
    #[prost(message, repeated, tag = "1")]
    pub field_mappings: ::pluginrpc::prost::alloc::vec::Vec<FieldMapping>,
    /// Whether the plugin's configuration would do.
    #[prost(bool, tag = "2")]
    pub configuration_valid: bool,
    /// What is wrong with the configuration, one line each for people, without secrets; empty when it would do.
    #[prost(string, repeated, tag = "3")]
    pub configuration_errors: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Whether the plugin knows such resources at all.
    #[prost(bool, tag = "4")]
    pub resource_type_supported: bool,
}
impl ::pluginrpc::prost::Name for DryRunResponse {
    const NAME: &'static str = "DryRunResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.DryRunResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.DryRunResponse".into()
    }
}
/// What an impact metric measures.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum MetricKind {
    /// Not stated.
    Unspecified = 0,
    /// Greenhouse gases, in grams of CO2 equivalent.
    CarbonFootprint = 1,
    /// Electricity, in kilowatt-hours.
    EnergyConsumption = 2,
    /// Water, in litres.
    WaterUsage = 3,
}
impl MetricKind {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "METRIC_KIND_UNSPECIFIED",
            Self::CarbonFootprint => "METRIC_KIND_CARBON_FOOTPRINT",
            Self::EnergyConsumption => "METRIC_KIND_ENERGY_CONSUMPTION",
            Self::WaterUsage => "METRIC_KIND_WATER_USAGE",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "METRIC_KIND_UNSPECIFIED" => Some(Self::Unspecified),
            "METRIC_KIND_CARBON_FOOTPRINT" => Some(Self::CarbonFootprint),
            "METRIC_KIND_ENERGY_CONSUMPTION" => Some(Self::EnergyConsumption),
            "METRIC_KIND_WATER_USAGE" => Some(Self::WaterUsage),
            _ => None,
        }
    }
}
/// Whether a host should ask another plugin for actual costs.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum FallbackHint {
    /// Not stated; the same as FALLBACK_HINT_NONE.
    Unspecified = 0,
    /// No: this is the answer.
    None = 1,
    /// Yes, if there is one: this plugin has no data.
    Recommended = 2,
    /// Yes: this plugin cannot answer for such a resource.
    Required = 3,
}
impl FallbackHint {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FALLBACK_HINT_UNSPECIFIED",
            Self::None => "FALLBACK_HINT_NONE",
            Self::Recommended => "FALLBACK_HINT_RECOMMENDED",
            Self::Required => "FALLBACK_HINT_REQUIRED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FALLBACK_HINT_UNSPECIFIED" => Some(Self::Unspecified),
            "FALLBACK_HINT_NONE" => Some(Self::None),
            "FALLBACK_HINT_RECOMMENDED" => Some(Self::Recommended),
            "FALLBACK_HINT_REQUIRED" => Some(Self::Required),
            _ => None,
        }
    }
}
/// Who can do something about an error.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum ErrorCategory {
    /// Not stated.
    Unspecified = 0,
    /// Time: the same call may succeed later. The codes from 1 to 5.
    Transient = 1,
    /// The caller: the same call will not succeed. The codes from 6 to 11.
    Permanent = 2,
    /// Who runs the plugin: its configuration has to change. The codes from 12 to 16.
    Configuration = 3,
}
impl ErrorCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "ERROR_CATEGORY_UNSPECIFIED",
            Self::Transient => "ERROR_CATEGORY_TRANSIENT",
            Self::Permanent => "ERROR_CATEGORY_PERMANENT",
            Self::Configuration => "ERROR_CATEGORY_CONFIGURATION",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "ERROR_CATEGORY_UNSPECIFIED" => Some(Self::Unspecified),
            "ERROR_CATEGORY_TRANSIENT" => Some(Self::Transient),
            "ERROR_CATEGORY_PERMANENT" => Some(Self::Permanent),
            "ERROR_CATEGORY_CONFIGURATION" => Some(Self::Configuration),
            _ => None,
        }
    }
}
/// What went wrong.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum ErrorCode {
    /// Not stated.
    Unspecified = 0,
    /// A service behind the plugin did not answer in time. UNAVAILABLE.
    NetworkTimeout = 1,
    /// A service behind the plugin is down. UNAVAILABLE.
    ServiceUnavailable = 2,
    /// A service behind the plugin wants fewer calls. RESOURCE_EXHAUSTED.
    RateLimited = 3,
    /// Something else that passes. UNAVAILABLE.
    TemporaryFailure = 4,
    /// The plugin does not call a service at the moment, since it failed too often. UNAVAILABLE.
    CircuitOpen = 5,
    /// The resource is described wrongly. INVALID_ARGUMENT.
    InvalidResource = 6,
    /// The plugin does not know the resource. NOT_FOUND.
    ResourceNotFound = 7,
    /// The end is not after the start, or both are out of reach. INVALID_ARGUMENT.
    InvalidTimeRange = 8,
    /// The plugin knows the resource, and not in that region. UNIMPLEMENTED.
    UnsupportedRegion = 9,
    /// The plugin's account may not read this. PERMISSION_DENIED.
    PermissionDenied = 10,
    /// The data cannot be read or contradicts itself. DATA_LOSS.
    DataCorruption = 11,
    /// A service behind the plugin refuses its credentials. PERMISSION_DENIED.
    InvalidCredentials = 12,
    /// No API key is configured. FAILED_PRECONDITION.
    MissingApiKey = 13,
    /// The configured address is wrong. FAILED_PRECONDITION.
    InvalidEndpoint = 14,
    /// The plugin does not serve that provider. UNIMPLEMENTED.
    InvalidProvider = 15,
    /// The plugin's configuration is missing or wrong. FAILED_PRECONDITION.
    PluginNotConfigured = 16,
}
impl ErrorCode {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "ERROR_CODE_UNSPECIFIED",
            Self::NetworkTimeout => "ERROR_CODE_NETWORK_TIMEOUT",
            Self::ServiceUnavailable => "ERROR_CODE_SERVICE_UNAVAILABLE",
            Self::RateLimited => "ERROR_CODE_RATE_LIMITED",
            Self::TemporaryFailure => "ERROR_CODE_TEMPORARY_FAILURE",
            Self::CircuitOpen => "ERROR_CODE_CIRCUIT_OPEN",
            Self::InvalidResource => "ERROR_CODE_INVALID_RESOURCE",
            Self::ResourceNotFound => "ERROR_CODE_RESOURCE_NOT_FOUND",
            Self::InvalidTimeRange => "ERROR_CODE_INVALID_TIME_RANGE",
            Self::UnsupportedRegion => "ERROR_CODE_UNSUPPORTED_REGION",
            Self::PermissionDenied => "ERROR_CODE_PERMISSION_DENIED",
            Self::DataCorruption => "ERROR_CODE_DATA_CORRUPTION",
            Self::InvalidCredentials => "ERROR_CODE_INVALID_CREDENTIALS",
            Self::MissingApiKey => "ERROR_CODE_MISSING_API_KEY",
            Self::InvalidEndpoint => "ERROR_CODE_INVALID_ENDPOINT",
            Self::InvalidProvider => "ERROR_CODE_INVALID_PROVIDER",
            Self::PluginNotConfigured => "ERROR_CODE_PLUGIN_NOT_CONFIGURED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "ERROR_CODE_UNSPECIFIED" => Some(Self::Unspecified),
            "ERROR_CODE_NETWORK_TIMEOUT" => Some(Self::NetworkTimeout),
            "ERROR_CODE_SERVICE_UNAVAILABLE" => Some(Self::ServiceUnavailable),
            "ERROR_CODE_RATE_LIMITED" => Some(Self::RateLimited),
            "ERROR_CODE_TEMPORARY_FAILURE" => Some(Self::TemporaryFailure),
            "ERROR_CODE_CIRCUIT_OPEN" => Some(Self::CircuitOpen),
            "ERROR_CODE_INVALID_RESOURCE" => Some(Self::InvalidResource),
            "ERROR_CODE_RESOURCE_NOT_FOUND" => Some(Self::ResourceNotFound),
            "ERROR_CODE_INVALID_TIME_RANGE" => Some(Self::InvalidTimeRange),
            "ERROR_CODE_UNSUPPORTED_REGION" => Some(Self::UnsupportedRegion),
            "ERROR_CODE_PERMISSION_DENIED" => Some(Self::PermissionDenied),
            "ERROR_CODE_DATA_CORRUPTION" => Some(Self::DataCorruption),
            "ERROR_CODE_INVALID_CREDENTIALS" => Some(Self::InvalidCredentials),
            "ERROR_CODE_MISSING_API_KEY" => Some(Self::MissingApiKey),
            "ERROR_CODE_INVALID_ENDPOINT" => Some(Self::InvalidEndpoint),
            "ERROR_CODE_INVALID_PROVIDER" => Some(Self::InvalidProvider),
            "ERROR_CODE_PLUGIN_NOT_CONFIGURED" => Some(Self::PluginNotConfigured),
            _ => None,
        }
    }
}
/// What kind of figure a metric is, after Prometheus.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum MetricType {
    /// Not stated.
    Unspecified = 0,
    /// A count that only grows.
    Counter = 1,
    /// A value that goes up and down.
    Gauge = 2,
    /// Counts of observations by size.
    Histogram = 3,
    /// Quantiles of observations.
    Summary = 4,
}
impl MetricType {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "METRIC_TYPE_UNSPECIFIED",
            Self::Counter => "METRIC_TYPE_COUNTER",
            Self::Gauge => "METRIC_TYPE_GAUGE",
            Self::Histogram => "METRIC_TYPE_HISTOGRAM",
            Self::Summary => "METRIC_TYPE_SUMMARY",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "METRIC_TYPE_UNSPECIFIED" => Some(Self::Unspecified),
            "METRIC_TYPE_COUNTER" => Some(Self::Counter),
            "METRIC_TYPE_GAUGE" => Some(Self::Gauge),
            "METRIC_TYPE_HISTOGRAM" => Some(Self::Histogram),
            "METRIC_TYPE_SUMMARY" => Some(Self::Summary),
            _ => None,
        }
    }
}
/// How an indicator compares with its target.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum SliStatus {
    /// Not known.
    Unspecified = 0,
    /// It is met.
    MeetingTarget = 1,
    /// It is nearly missed.
    Warning = 2,
    /// It is missed.
    Critical = 3,
}
impl SliStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "SLI_STATUS_UNSPECIFIED",
            Self::MeetingTarget => "SLI_STATUS_MEETING_TARGET",
            Self::Warning => "SLI_STATUS_WARNING",
            Self::Critical => "SLI_STATUS_CRITICAL",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "SLI_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "SLI_STATUS_MEETING_TARGET" => Some(Self::MeetingTarget),
            "SLI_STATUS_WARNING" => Some(Self::Warning),
            "SLI_STATUS_CRITICAL" => Some(Self::Critical),
            _ => None,
        }
    }
}
/// What a recommendation improves.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum RecommendationCategory {
    /// Not stated.
    Unspecified = 0,
    /// What is spent.
    Cost = 1,
    /// How fast it is.
    Performance = 2,
    /// How safe it is.
    Security = 3,
    /// How seldom it fails.
    Reliability = 4,
    /// Something unusual in the costs, to be looked into.
    Anomaly = 5,
}
impl RecommendationCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "RECOMMENDATION_CATEGORY_UNSPECIFIED",
            Self::Cost => "RECOMMENDATION_CATEGORY_COST",
            Self::Performance => "RECOMMENDATION_CATEGORY_PERFORMANCE",
            Self::Security => "RECOMMENDATION_CATEGORY_SECURITY",
            Self::Reliability => "RECOMMENDATION_CATEGORY_RELIABILITY",
            Self::Anomaly => "RECOMMENDATION_CATEGORY_ANOMALY",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "RECOMMENDATION_CATEGORY_UNSPECIFIED" => Some(Self::Unspecified),
            "RECOMMENDATION_CATEGORY_COST" => Some(Self::Cost),
            "RECOMMENDATION_CATEGORY_PERFORMANCE" => Some(Self::Performance),
            "RECOMMENDATION_CATEGORY_SECURITY" => Some(Self::Security),
            "RECOMMENDATION_CATEGORY_RELIABILITY" => Some(Self::Reliability),
            "RECOMMENDATION_CATEGORY_ANOMALY" => Some(Self::Anomaly),
            _ => None,
        }
    }
}
/// What a recommendation tells one to do.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum RecommendationActionType {
    /// Not stated.
    Unspecified = 0,
    /// Change the size.
    Rightsize = 1,
    /// Stop it for good.
    Terminate = 2,
    /// Commit to it, for a discount.
    PurchaseCommitment = 3,
    /// Change what a container requests of Kubernetes.
    AdjustRequests = 4,
    /// Change a setting.
    Modify = 5,
    /// Delete what nothing uses.
    DeleteUnused = 6,
    /// Move it to another service, region or provider.
    Migrate = 7,
    /// Put several into one.
    Consolidate = 8,
    /// Run it at certain times only.
    Schedule = 9,
    /// Build it differently.
    Refactor = 10,
    /// Something else.
    Other = 11,
    /// Find out what is behind it.
    Investigate = 12,
}
impl RecommendationActionType {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "RECOMMENDATION_ACTION_TYPE_UNSPECIFIED",
            Self::Rightsize => "RECOMMENDATION_ACTION_TYPE_RIGHTSIZE",
            Self::Terminate => "RECOMMENDATION_ACTION_TYPE_TERMINATE",
            Self::PurchaseCommitment => "RECOMMENDATION_ACTION_TYPE_PURCHASE_COMMITMENT",
            Self::AdjustRequests => "RECOMMENDATION_ACTION_TYPE_ADJUST_REQUESTS",
            Self::Modify => "RECOMMENDATION_ACTION_TYPE_MODIFY",
            Self::DeleteUnused => "RECOMMENDATION_ACTION_TYPE_DELETE_UNUSED",
            Self::Migrate => "RECOMMENDATION_ACTION_TYPE_MIGRATE",
            Self::Consolidate => "RECOMMENDATION_ACTION_TYPE_CONSOLIDATE",
            Self::Schedule => "RECOMMENDATION_ACTION_TYPE_SCHEDULE",
            Self::Refactor => "RECOMMENDATION_ACTION_TYPE_REFACTOR",
            Self::Other => "RECOMMENDATION_ACTION_TYPE_OTHER",
            Self::Investigate => "RECOMMENDATION_ACTION_TYPE_INVESTIGATE",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "RECOMMENDATION_ACTION_TYPE_UNSPECIFIED" => Some(Self::Unspecified),
            "RECOMMENDATION_ACTION_TYPE_RIGHTSIZE" => Some(Self::Rightsize),
            "RECOMMENDATION_ACTION_TYPE_TERMINATE" => Some(Self::Terminate),
            "RECOMMENDATION_ACTION_TYPE_PURCHASE_COMMITMENT" => {
                Some(Self::PurchaseCommitment)
            }
            "RECOMMENDATION_ACTION_TYPE_ADJUST_REQUESTS" => Some(Self::AdjustRequests),
            "RECOMMENDATION_ACTION_TYPE_MODIFY" => Some(Self::Modify),
            "RECOMMENDATION_ACTION_TYPE_DELETE_UNUSED" => Some(Self::DeleteUnused),
            "RECOMMENDATION_ACTION_TYPE_MIGRATE" => Some(Self::Migrate),
            "RECOMMENDATION_ACTION_TYPE_CONSOLIDATE" => Some(Self::Consolidate),
            "RECOMMENDATION_ACTION_TYPE_SCHEDULE" => Some(Self::Schedule),
            "RECOMMENDATION_ACTION_TYPE_REFACTOR" => Some(Self::Refactor),
            "RECOMMENDATION_ACTION_TYPE_OTHER" => Some(Self::Other),
            "RECOMMENDATION_ACTION_TYPE_INVESTIGATE" => Some(Self::Investigate),
            _ => None,
        }
    }
}
/// How much a recommendation matters, from least to most.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum RecommendationPriority {
    /// Not stated.
    Unspecified = 0,
    /// Some day.
    Low = 1,
    /// In time.
    Medium = 2,
    /// Soon.
    High = 3,
    /// Now.
    Critical = 4,
}
impl RecommendationPriority {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "RECOMMENDATION_PRIORITY_UNSPECIFIED",
            Self::Low => "RECOMMENDATION_PRIORITY_LOW",
            Self::Medium => "RECOMMENDATION_PRIORITY_MEDIUM",
            Self::High => "RECOMMENDATION_PRIORITY_HIGH",
            Self::Critical => "RECOMMENDATION_PRIORITY_CRITICAL",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "RECOMMENDATION_PRIORITY_UNSPECIFIED" => Some(Self::Unspecified),
            "RECOMMENDATION_PRIORITY_LOW" => Some(Self::Low),
            "RECOMMENDATION_PRIORITY_MEDIUM" => Some(Self::Medium),
            "RECOMMENDATION_PRIORITY_HIGH" => Some(Self::High),
            "RECOMMENDATION_PRIORITY_CRITICAL" => Some(Self::Critical),
            _ => None,
        }
    }
}
/// What recommendations are sorted by.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum RecommendationSortBy {
    /// The plugin's own order.
    Unspecified = 0,
    /// How much they save.
    EstimatedSavings = 1,
    /// How much they matter.
    Priority = 2,
    /// How old they are.
    CreatedAt = 3,
    /// How sure they are.
    Confidence = 4,
}
impl RecommendationSortBy {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "RECOMMENDATION_SORT_BY_UNSPECIFIED",
            Self::EstimatedSavings => "RECOMMENDATION_SORT_BY_ESTIMATED_SAVINGS",
            Self::Priority => "RECOMMENDATION_SORT_BY_PRIORITY",
            Self::CreatedAt => "RECOMMENDATION_SORT_BY_CREATED_AT",
            Self::Confidence => "RECOMMENDATION_SORT_BY_CONFIDENCE",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "RECOMMENDATION_SORT_BY_UNSPECIFIED" => Some(Self::Unspecified),
            "RECOMMENDATION_SORT_BY_ESTIMATED_SAVINGS" => Some(Self::EstimatedSavings),
            "RECOMMENDATION_SORT_BY_PRIORITY" => Some(Self::Priority),
            "RECOMMENDATION_SORT_BY_CREATED_AT" => Some(Self::CreatedAt),
            "RECOMMENDATION_SORT_BY_CONFIDENCE" => Some(Self::Confidence),
            _ => None,
        }
    }
}
/// Which way a list is sorted.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum SortOrder {
    /// The plugin decides.
    Unspecified = 0,
    /// The least first.
    Asc = 1,
    /// The greatest first.
    Desc = 2,
}
impl SortOrder {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "SORT_ORDER_UNSPECIFIED",
            Self::Asc => "SORT_ORDER_ASC",
            Self::Desc => "SORT_ORDER_DESC",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "SORT_ORDER_UNSPECIFIED" => Some(Self::Unspecified),
            "SORT_ORDER_ASC" => Some(Self::Asc),
            "SORT_ORDER_DESC" => Some(Self::Desc),
            _ => None,
        }
    }
}
/// Why a recommendation is put aside.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    ::pluginrpc::prost::Enumeration
)]
#[prost(prost_path = "::pluginrpc::prost")]
#[repr(i32)]
pub enum DismissalReason {
    /// Not stated.
    Unspecified = 0,
    /// It is not about this resource's real use.
    NotApplicable = 1,
    /// It is done.
    AlreadyImplemented = 2,
    /// The business needs it as it is.
    BusinessConstraint = 3,
    /// It cannot be done.
    TechnicalConstraint = 4,
    /// It will be done later.
    Deferred = 5,
    /// Its figures are wrong.
    Inaccurate = 6,
    /// Something else, which custom_reason tells.
    Other = 7,
}
impl DismissalReason {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "DISMISSAL_REASON_UNSPECIFIED",
            Self::NotApplicable => "DISMISSAL_REASON_NOT_APPLICABLE",
            Self::AlreadyImplemented => "DISMISSAL_REASON_ALREADY_IMPLEMENTED",
            Self::BusinessConstraint => "DISMISSAL_REASON_BUSINESS_CONSTRAINT",
            Self::TechnicalConstraint => "DISMISSAL_REASON_TECHNICAL_CONSTRAINT",
            Self::Deferred => "DISMISSAL_REASON_DEFERRED",
            Self::Inaccurate => "DISMISSAL_REASON_INACCURATE",
            Self::Other => "DISMISSAL_REASON_OTHER",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "DISMISSAL_REASON_UNSPECIFIED" => Some(Self::Unspecified),
            "DISMISSAL_REASON_NOT_APPLICABLE" => Some(Self::NotApplicable),
            "DISMISSAL_REASON_ALREADY_IMPLEMENTED" => Some(Self::AlreadyImplemented),
            "DISMISSAL_REASON_BUSINESS_CONSTRAINT" => Some(Self::BusinessConstraint),
            "DISMISSAL_REASON_TECHNICAL_CONSTRAINT" => Some(Self::TechnicalConstraint),
            "DISMISSAL_REASON_DEFERRED" => Some(Self::Deferred),
            "DISMISSAL_REASON_INACCURATE" => Some(Self::Inaccurate),
            "DISMISSAL_REASON_OTHER" => Some(Self::Other),
            _ => None,
        }
    }
}
/// Asks which plugins there are.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DiscoverPluginsRequest {
    /// Where to look. Empty: everywhere.
    #[prost(enumeration = "DiscoverySource", repeated, tag = "1")]
    pub sources: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// A text that names or descriptions have to contain. Empty: all plugins.
    #[prost(string, tag = "2")]
    pub filter: ::pluginrpc::prost::alloc::string::String,
    /// Whether to list plugins that are installed already.
    #[prost(bool, tag = "3")]
    pub include_installed: bool,
}
impl ::pluginrpc::prost::Name for DiscoverPluginsRequest {
    const NAME: &'static str = "DiscoverPluginsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.DiscoverPluginsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.DiscoverPluginsRequest".into()
    }
}
/// The plugins that were found.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DiscoverPluginsResponse {
    /// The plugins.
    #[prost(message, repeated, tag = "1")]
    pub plugins: ::pluginrpc::prost::alloc::vec::Vec<PluginInfo>,
    /// The sources that could not be read; the others were.
    #[prost(message, repeated, tag = "2")]
    pub discovery_errors: ::pluginrpc::prost::alloc::vec::Vec<DiscoveryError>,
}
impl ::pluginrpc::prost::Name for DiscoverPluginsResponse {
    const NAME: &'static str = "DiscoverPluginsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.DiscoverPluginsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.DiscoverPluginsResponse".into()
    }
}
/// What a registry knows of a plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginInfo {
    /// The plugin's name: small letters, digits and inner dashes.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Its version, after semver.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// What it is for, in a sentence.
    #[prost(string, tag = "3")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// Who wrote it.
    #[prost(string, tag = "4")]
    pub author: ::pluginrpc::prost::alloc::string::String,
    /// Where it was found.
    #[prost(enumeration = "DiscoverySource", tag = "5")]
    pub source: i32,
    /// The place within the source: a path, an address, a repository.
    #[prost(string, tag = "6")]
    pub location: ::pluginrpc::prost::alloc::string::String,
    /// What state it is in.
    #[prost(enumeration = "PluginStatus", tag = "7")]
    pub status: i32,
    /// How far it is trusted.
    #[prost(enumeration = "SecurityLevel", tag = "8")]
    pub security_level: i32,
    /// What it can do, in the registry's words.
    #[prost(string, repeated, tag = "9")]
    pub capabilities: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// What it needs to run.
    #[prost(message, optional, tag = "10")]
    pub requirements: ::core::option::Option<PluginRequirements>,
    /// A digest of its manifest, to notice changes by.
    #[prost(string, tag = "11")]
    pub manifest_hash: ::pluginrpc::prost::alloc::string::String,
    /// When it was last published or installed.
    #[prost(message, optional, tag = "12")]
    pub last_updated: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for PluginInfo {
    const NAME: &'static str = "PluginInfo";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PluginInfo".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PluginInfo".into()
    }
}
/// What a plugin needs.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginRequirements {
    /// The oldest version of this specification that it works with, such as "0.5.0", without a leading "v".
    #[prost(string, tag = "1")]
    pub min_spec_version: ::pluginrpc::prost::alloc::string::String,
    /// The newest version of this specification that it works with, without a leading "v". Empty: no bound.
    #[prost(string, tag = "2")]
    pub max_spec_version: ::pluginrpc::prost::alloc::string::String,
    /// Other plugins that it needs.
    #[prost(message, repeated, tag = "3")]
    pub dependencies: ::pluginrpc::prost::alloc::vec::Vec<PluginDependency>,
    /// What the machine must offer.
    #[prost(message, optional, tag = "4")]
    pub system_requirements: ::core::option::Option<SystemRequirements>,
    /// What the host must offer.
    #[prost(message, optional, tag = "5")]
    pub runtime_requirements: ::core::option::Option<RuntimeRequirements>,
}
impl ::pluginrpc::prost::Name for PluginRequirements {
    const NAME: &'static str = "PluginRequirements";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PluginRequirements".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PluginRequirements".into()
    }
}
/// Another plugin that a plugin needs.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginDependency {
    /// That plugin's name.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Which versions will do, as a semver range such as ">=1.2.0".
    #[prost(string, tag = "2")]
    pub version_constraint: ::pluginrpc::prost::alloc::string::String,
    /// Whether it does without, with less to offer.
    #[prost(bool, tag = "3")]
    pub optional: bool,
}
impl ::pluginrpc::prost::Name for PluginDependency {
    const NAME: &'static str = "PluginDependency";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PluginDependency".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PluginDependency".into()
    }
}
/// What a plugin needs of its machine.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct SystemRequirements {
    /// Memory, in MiB. 0: not stated.
    #[prost(int64, tag = "1")]
    pub min_memory_mb: i64,
    /// Room on disk, in MiB. 0: not stated.
    #[prost(int64, tag = "2")]
    pub min_disk_mb: i64,
    /// Any of these processors, such as "x86_64". Empty: any.
    #[prost(string, repeated, tag = "3")]
    pub supported_architectures: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Any of these systems, such as "linux". Empty: any.
    #[prost(string, repeated, tag = "4")]
    pub supported_os: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for SystemRequirements {
    const NAME: &'static str = "SystemRequirements";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.SystemRequirements".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.SystemRequirements".into()
    }
}
/// What a plugin needs of its host.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RuntimeRequirements {
    /// The version of gRPC.
    #[prost(string, tag = "1")]
    pub grpc_version: ::pluginrpc::prost::alloc::string::String,
    /// Whether it is to be called over TLS only.
    #[prost(bool, tag = "2")]
    pub tls_required: bool,
    /// Any of these ways to authenticate. Empty: none is needed.
    #[prost(string, repeated, tag = "3")]
    pub auth_methods: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// How long a call may take, in seconds. 0: not stated.
    #[prost(int32, tag = "4")]
    pub timeout_seconds: i32,
}
impl ::pluginrpc::prost::Name for RuntimeRequirements {
    const NAME: &'static str = "RuntimeRequirements";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RuntimeRequirements".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RuntimeRequirements".into()
    }
}
/// Asks for one plugin's manifest.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginManifestRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Which version. Empty: the newest.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// Where to look.
    #[prost(enumeration = "DiscoverySource", tag = "3")]
    pub source: i32,
    /// The place within the source.
    #[prost(string, tag = "4")]
    pub location: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetPluginManifestRequest {
    const NAME: &'static str = "GetPluginManifestRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetPluginManifestRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetPluginManifestRequest".into()
    }
}
/// One plugin's manifest.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginManifestResponse {
    /// The manifest.
    #[prost(message, optional, tag = "1")]
    pub manifest: ::core::option::Option<PluginManifest>,
}
impl ::pluginrpc::prost::Name for GetPluginManifestResponse {
    const NAME: &'static str = "GetPluginManifestResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetPluginManifestResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetPluginManifestResponse".into()
    }
}
/// All that a plugin's publisher says about it.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginManifest {
    /// Who and what it is. Required.
    #[prost(message, optional, tag = "1")]
    pub metadata: ::core::option::Option<PluginMetadata>,
    /// What it does. Required.
    #[prost(message, optional, tag = "2")]
    pub specification: ::core::option::Option<PluginSpecification>,
    /// Why to trust it.
    #[prost(message, optional, tag = "3")]
    pub security: ::core::option::Option<PluginSecurity>,
    /// How to install it. Required.
    #[prost(message, optional, tag = "4")]
    pub installation: ::core::option::Option<InstallationSpec>,
    /// How to configure it.
    #[prost(message, optional, tag = "5")]
    pub configuration: ::core::option::Option<ConfigurationSpec>,
}
impl ::pluginrpc::prost::Name for PluginManifest {
    const NAME: &'static str = "PluginManifest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PluginManifest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PluginManifest".into()
    }
}
/// Who and what a plugin is.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginMetadata {
    /// Its name: 2 to 50 small letters, digits and inner dashes. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Its version, after semver, without a leading "v". Required.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// What it is for; at least 10 characters. Required.
    #[prost(string, tag = "3")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// Who wrote it. Required.
    #[prost(string, tag = "4")]
    pub author: ::pluginrpc::prost::alloc::string::String,
    /// Where to read about it.
    #[prost(string, tag = "5")]
    pub homepage: ::pluginrpc::prost::alloc::string::String,
    /// Where its source is.
    #[prost(string, tag = "6")]
    pub repository: ::pluginrpc::prost::alloc::string::String,
    /// Its license, as an SPDX identifier.
    #[prost(string, tag = "7")]
    pub license: ::pluginrpc::prost::alloc::string::String,
    /// Words to find it by.
    #[prost(string, repeated, tag = "8")]
    pub keywords: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// When it was first published.
    #[prost(message, optional, tag = "9")]
    pub created_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// When this version was published.
    #[prost(message, optional, tag = "10")]
    pub updated_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for PluginMetadata {
    const NAME: &'static str = "PluginMetadata";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PluginMetadata".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PluginMetadata".into()
    }
}
/// What a plugin does.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginSpecification {
    /// The version of this specification that it was written for, such as "0.5.6", without a leading "v". Required.
    #[prost(string, tag = "1")]
    pub spec_version: ::pluginrpc::prost::alloc::string::String,
    /// Whose costs it knows, such as "aws". Required.
    #[prost(string, repeated, tag = "2")]
    pub supported_providers: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// What it knows of each provider, by the provider's name.
    #[prost(map = "string, message", tag = "3")]
    pub supported_resources: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ProviderResources,
    >,
    /// What it can do, in the registry's words.
    #[prost(string, repeated, tag = "4")]
    pub capabilities: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The service it offers. Required.
    #[prost(message, optional, tag = "5")]
    pub service_definition: ::core::option::Option<ServiceDefinition>,
    /// What it lets be observed.
    #[prost(message, optional, tag = "6")]
    pub observability_support: ::core::option::Option<ObservabilitySupport>,
}
impl ::pluginrpc::prost::Name for PluginSpecification {
    const NAME: &'static str = "PluginSpecification";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PluginSpecification".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PluginSpecification".into()
    }
}
/// What a plugin knows of one provider.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ProviderResources {
    /// The resource types.
    #[prost(string, repeated, tag = "1")]
    pub resource_types: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The billing modes, as in PricingSpec.billing_mode.
    #[prost(string, repeated, tag = "2")]
    pub billing_modes: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The regions.
    #[prost(string, repeated, tag = "3")]
    pub regions: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for ProviderResources {
    const NAME: &'static str = "ProviderResources";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ProviderResources".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ProviderResources".into()
    }
}
/// The service that a plugin offers.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ServiceDefinition {
    /// The service's name, such as "CostSourceService".
    #[prost(string, tag = "1")]
    pub service_name: ::pluginrpc::prost::alloc::string::String,
    /// Its package, such as "finfocus.v1".
    #[prost(string, tag = "2")]
    pub package_name: ::pluginrpc::prost::alloc::string::String,
    /// The methods that the plugin implements.
    #[prost(string, repeated, tag = "3")]
    pub methods: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The port it listens on. 0: one that is chosen at start.
    #[prost(int32, tag = "4")]
    pub port: i32,
    /// The path of an HTTP health check. Empty: none.
    #[prost(string, tag = "5")]
    pub health_check_path: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ServiceDefinition {
    const NAME: &'static str = "ServiceDefinition";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ServiceDefinition".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ServiceDefinition".into()
    }
}
/// What a plugin lets be observed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ObservabilitySupport {
    /// Whether ObservabilityService.GetMetrics answers.
    #[prost(bool, tag = "1")]
    pub metrics_enabled: bool,
    /// Whether it carries trace ids on.
    #[prost(bool, tag = "2")]
    pub tracing_enabled: bool,
    /// Whether it writes a structured log.
    #[prost(bool, tag = "3")]
    pub logging_enabled: bool,
    /// Whether ObservabilityService.HealthCheck answers.
    #[prost(bool, tag = "4")]
    pub health_checks_enabled: bool,
    /// Whether ObservabilityService.GetServiceLevelIndicators answers.
    #[prost(bool, tag = "5")]
    pub sli_support: bool,
}
impl ::pluginrpc::prost::Name for ObservabilitySupport {
    const NAME: &'static str = "ObservabilitySupport";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ObservabilitySupport".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ObservabilitySupport".into()
    }
}
/// Why to trust a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginSecurity {
    /// A signature of the executable.
    #[prost(string, tag = "1")]
    pub signature: ::pluginrpc::prost::alloc::string::String,
    /// The key that the signature is checked with.
    #[prost(string, tag = "2")]
    pub public_key: ::pluginrpc::prost::alloc::string::String,
    /// The certificates that vouch for the key, its own first.
    #[prost(string, repeated, tag = "3")]
    pub certificate_chain: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// How far it asks to be trusted.
    #[prost(enumeration = "SecurityLevel", tag = "4")]
    pub security_level: i32,
    /// What it wants to be allowed.
    #[prost(string, repeated, tag = "5")]
    pub permissions: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Whether it is to run in a sandbox only.
    #[prost(bool, tag = "6")]
    pub sandbox_required: bool,
}
impl ::pluginrpc::prost::Name for PluginSecurity {
    const NAME: &'static str = "PluginSecurity";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PluginSecurity".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PluginSecurity".into()
    }
}
/// How to install a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InstallationSpec {
    /// The way of installing. Required.
    #[prost(enumeration = "InstallationMethod", tag = "1")]
    pub installation_method: i32,
    /// Where to download from.
    #[prost(string, tag = "2")]
    pub download_url: ::pluginrpc::prost::alloc::string::String,
    /// The digest that the download must have, in hexadecimal.
    #[prost(string, tag = "3")]
    pub checksum: ::pluginrpc::prost::alloc::string::String,
    /// How the digest is computed, such as "sha256".
    #[prost(string, tag = "4")]
    pub checksum_algorithm: ::pluginrpc::prost::alloc::string::String,
    /// The script to run, for INSTALLATION_METHOD_SCRIPT.
    #[prost(string, tag = "5")]
    pub install_script: ::pluginrpc::prost::alloc::string::String,
    /// What to check before.
    #[prost(string, repeated, tag = "6")]
    pub pre_install_checks: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// What to do after.
    #[prost(string, repeated, tag = "7")]
    pub post_install_steps: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for InstallationSpec {
    const NAME: &'static str = "InstallationSpec";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.InstallationSpec".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.InstallationSpec".into()
    }
}
/// How to configure a plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ConfigurationSpec {
    /// A JSON schema of the configuration.
    #[prost(string, tag = "1")]
    pub schema: ::pluginrpc::prost::alloc::string::String,
    /// A configuration to begin with.
    #[prost(string, tag = "2")]
    pub default_config: ::pluginrpc::prost::alloc::string::String,
    /// The keys that have to be set.
    #[prost(string, repeated, tag = "3")]
    pub required_fields: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Configurations to learn from.
    #[prost(message, repeated, tag = "4")]
    pub examples: ::pluginrpc::prost::alloc::vec::Vec<ConfigurationExample>,
}
impl ::pluginrpc::prost::Name for ConfigurationSpec {
    const NAME: &'static str = "ConfigurationSpec";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ConfigurationSpec".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ConfigurationSpec".into()
    }
}
/// A configuration to learn from.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ConfigurationExample {
    /// Its name.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// When one would want it.
    #[prost(string, tag = "2")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// The configuration.
    #[prost(string, tag = "3")]
    pub config: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ConfigurationExample {
    const NAME: &'static str = "ConfigurationExample";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ConfigurationExample".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ConfigurationExample".into()
    }
}
/// Asks whether a manifest is sound.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ValidatePluginRequest {
    /// The manifest. Required.
    #[prost(message, optional, tag = "1")]
    pub manifest: ::core::option::Option<PluginManifest>,
    /// Whether to look for the plugins that it needs.
    #[prost(bool, tag = "2")]
    pub check_dependencies: bool,
    /// Whether to look at this machine too.
    #[prost(bool, tag = "3")]
    pub check_system_requirements: bool,
}
impl ::pluginrpc::prost::Name for ValidatePluginRequest {
    const NAME: &'static str = "ValidatePluginRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ValidatePluginRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ValidatePluginRequest".into()
    }
}
/// What is wrong with a manifest.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ValidatePluginResponse {
    /// Whether nothing is.
    #[prost(bool, tag = "1")]
    pub valid: bool,
    /// What makes it unusable.
    #[prost(message, repeated, tag = "2")]
    pub validation_errors: ::pluginrpc::prost::alloc::vec::Vec<ValidationError>,
    /// What should be better.
    #[prost(message, repeated, tag = "3")]
    pub warnings: ::pluginrpc::prost::alloc::vec::Vec<ValidationWarning>,
}
impl ::pluginrpc::prost::Name for ValidatePluginResponse {
    const NAME: &'static str = "ValidatePluginResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ValidatePluginResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ValidatePluginResponse".into()
    }
}
/// Something that makes a manifest unusable.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ValidationError {
    /// The kind of mistake, for programs.
    #[prost(string, tag = "1")]
    pub code: ::pluginrpc::prost::alloc::string::String,
    /// The mistake, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// The path of the field it is in.
    #[prost(string, tag = "3")]
    pub field: ::pluginrpc::prost::alloc::string::String,
    /// How bad it is.
    #[prost(enumeration = "ErrorSeverity", tag = "4")]
    pub severity: i32,
}
impl ::pluginrpc::prost::Name for ValidationError {
    const NAME: &'static str = "ValidationError";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ValidationError".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ValidationError".into()
    }
}
/// Something that should be better in a manifest.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ValidationWarning {
    /// The kind of finding, for programs.
    #[prost(string, tag = "1")]
    pub code: ::pluginrpc::prost::alloc::string::String,
    /// The finding, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// The path of the field it is in.
    #[prost(string, tag = "3")]
    pub field: ::pluginrpc::prost::alloc::string::String,
    /// What to do about it.
    #[prost(string, tag = "4")]
    pub recommendation: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ValidationWarning {
    const NAME: &'static str = "ValidationWarning";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ValidationWarning".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ValidationWarning".into()
    }
}
/// Asks for a plugin to be installed.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InstallPluginRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Which version. Empty: the newest.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// Where to take it from.
    #[prost(enumeration = "DiscoverySource", tag = "3")]
    pub source: i32,
    /// The place within the source.
    #[prost(string, tag = "4")]
    pub location: ::pluginrpc::prost::alloc::string::String,
    /// Whether to install over what is there.
    #[prost(bool, tag = "5")]
    pub force_install: bool,
    /// Whether to refuse it without a good signature.
    #[prost(bool, tag = "6")]
    pub verify_signature: bool,
}
impl ::pluginrpc::prost::Name for InstallPluginRequest {
    const NAME: &'static str = "InstallPluginRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.InstallPluginRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.InstallPluginRequest".into()
    }
}
/// What became of the installation.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InstallPluginResponse {
    /// Whether it is installed.
    #[prost(bool, tag = "1")]
    pub success: bool,
    /// The version that is installed now.
    #[prost(string, tag = "2")]
    pub installed_version: ::pluginrpc::prost::alloc::string::String,
    /// The folder it is in.
    #[prost(string, tag = "3")]
    pub install_path: ::pluginrpc::prost::alloc::string::String,
    /// What went wrong; empty on success.
    #[prost(message, repeated, tag = "4")]
    pub installation_errors: ::pluginrpc::prost::alloc::vec::Vec<InstallationError>,
}
impl ::pluginrpc::prost::Name for InstallPluginResponse {
    const NAME: &'static str = "InstallPluginResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.InstallPluginResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.InstallPluginResponse".into()
    }
}
/// Something that went wrong while installing, updating or removing.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InstallationError {
    /// The kind of failure, for programs.
    #[prost(string, tag = "1")]
    pub code: ::pluginrpc::prost::alloc::string::String,
    /// The failure, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// The step it happened in.
    #[prost(string, tag = "3")]
    pub step: ::pluginrpc::prost::alloc::string::String,
    /// Whether trying again may help.
    #[prost(bool, tag = "4")]
    pub recoverable: bool,
}
impl ::pluginrpc::prost::Name for InstallationError {
    const NAME: &'static str = "InstallationError";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.InstallationError".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.InstallationError".into()
    }
}
/// Asks for another version of an installed plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct UpdatePluginRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Which version. Empty: the newest.
    #[prost(string, tag = "2")]
    pub target_version: ::pluginrpc::prost::alloc::string::String,
    /// Whether that version may be older than the installed one.
    #[prost(bool, tag = "3")]
    pub allow_downgrade: bool,
    /// Whether to keep a copy of what is there.
    #[prost(bool, tag = "4")]
    pub backup_current: bool,
}
impl ::pluginrpc::prost::Name for UpdatePluginRequest {
    const NAME: &'static str = "UpdatePluginRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.UpdatePluginRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.UpdatePluginRequest".into()
    }
}
/// What became of the update.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct UpdatePluginResponse {
    /// Whether it is updated.
    #[prost(bool, tag = "1")]
    pub success: bool,
    /// The version that was there.
    #[prost(string, tag = "2")]
    pub previous_version: ::pluginrpc::prost::alloc::string::String,
    /// The version that is there now.
    #[prost(string, tag = "3")]
    pub updated_version: ::pluginrpc::prost::alloc::string::String,
    /// Where the copy of the old version is, if one was asked for.
    #[prost(string, tag = "4")]
    pub backup_path: ::pluginrpc::prost::alloc::string::String,
    /// What went wrong; empty on success.
    #[prost(message, repeated, tag = "5")]
    pub update_errors: ::pluginrpc::prost::alloc::vec::Vec<InstallationError>,
}
impl ::pluginrpc::prost::Name for UpdatePluginResponse {
    const NAME: &'static str = "UpdatePluginResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.UpdatePluginResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.UpdatePluginResponse".into()
    }
}
/// Asks for a plugin to be removed.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RemovePluginRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Whether to remove what it stored, too.
    #[prost(bool, tag = "2")]
    pub cleanup_data: bool,
    /// Whether to remove it even if something needs it.
    #[prost(bool, tag = "3")]
    pub force_remove: bool,
}
impl ::pluginrpc::prost::Name for RemovePluginRequest {
    const NAME: &'static str = "RemovePluginRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RemovePluginRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RemovePluginRequest".into()
    }
}
/// What became of the removal.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RemovePluginResponse {
    /// Whether it is gone.
    #[prost(bool, tag = "1")]
    pub success: bool,
    /// The version that was removed.
    #[prost(string, tag = "2")]
    pub removed_version: ::pluginrpc::prost::alloc::string::String,
    /// The files and folders that were removed.
    #[prost(string, repeated, tag = "3")]
    pub cleanup_paths: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// What went wrong; empty on success.
    #[prost(message, repeated, tag = "4")]
    pub removal_errors: ::pluginrpc::prost::alloc::vec::Vec<InstallationError>,
}
impl ::pluginrpc::prost::Name for RemovePluginResponse {
    const NAME: &'static str = "RemovePluginResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RemovePluginResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RemovePluginResponse".into()
    }
}
/// Asks what is installed.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListInstalledPluginsRequest {
    /// A text that names or descriptions have to contain. Empty: all plugins.
    #[prost(string, tag = "1")]
    pub filter: ::pluginrpc::prost::alloc::string::String,
    /// Whether to list those that are switched off.
    #[prost(bool, tag = "2")]
    pub include_inactive: bool,
}
impl ::pluginrpc::prost::Name for ListInstalledPluginsRequest {
    const NAME: &'static str = "ListInstalledPluginsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ListInstalledPluginsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ListInstalledPluginsRequest".into()
    }
}
/// What is installed.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListInstalledPluginsResponse {
    /// The plugins.
    #[prost(message, repeated, tag = "1")]
    pub plugins: ::pluginrpc::prost::alloc::vec::Vec<PluginInfo>,
}
impl ::pluginrpc::prost::Name for ListInstalledPluginsResponse {
    const NAME: &'static str = "ListInstalledPluginsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ListInstalledPluginsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ListInstalledPluginsResponse".into()
    }
}
/// Asks whether a plugin works.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CheckPluginHealthRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// How long to wait for it, in seconds. 0: the registry decides.
    #[prost(int32, tag = "2")]
    pub timeout_seconds: i32,
}
impl ::pluginrpc::prost::Name for CheckPluginHealthRequest {
    const NAME: &'static str = "CheckPluginHealthRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.CheckPluginHealthRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.CheckPluginHealthRequest".into()
    }
}
/// Whether a plugin works.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CheckPluginHealthResponse {
    /// Whether it does.
    #[prost(bool, tag = "1")]
    pub healthy: bool,
    /// Its state, in a word for people.
    #[prost(string, tag = "2")]
    pub status: ::pluginrpc::prost::alloc::string::String,
    /// When it was looked at.
    #[prost(message, optional, tag = "3")]
    pub last_check_time: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// What is wrong; empty when it works.
    #[prost(message, repeated, tag = "4")]
    pub health_errors: ::pluginrpc::prost::alloc::vec::Vec<HealthCheckError>,
}
impl ::pluginrpc::prost::Name for CheckPluginHealthResponse {
    const NAME: &'static str = "CheckPluginHealthResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.CheckPluginHealthResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.CheckPluginHealthResponse".into()
    }
}
/// Something that is wrong with a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct HealthCheckError {
    /// The kind of trouble, for programs.
    #[prost(string, tag = "1")]
    pub code: ::pluginrpc::prost::alloc::string::String,
    /// The trouble, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// The part that has it.
    #[prost(string, tag = "3")]
    pub component: ::pluginrpc::prost::alloc::string::String,
    /// How bad it is.
    #[prost(enumeration = "ErrorSeverity", tag = "4")]
    pub severity: i32,
}
impl ::pluginrpc::prost::Name for HealthCheckError {
    const NAME: &'static str = "HealthCheckError";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.HealthCheckError".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.HealthCheckError".into()
    }
}
/// A source in which plugins could not be looked for.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DiscoveryError {
    /// The source.
    #[prost(enumeration = "DiscoverySource", tag = "1")]
    pub source: i32,
    /// The place within it.
    #[prost(string, tag = "2")]
    pub location: ::pluginrpc::prost::alloc::string::String,
    /// The kind of failure, for programs.
    #[prost(string, tag = "3")]
    pub error_code: ::pluginrpc::prost::alloc::string::String,
    /// The failure, for people.
    #[prost(string, tag = "4")]
    pub error_message: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for DiscoveryError {
    const NAME: &'static str = "DiscoveryError";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.DiscoveryError".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.DiscoveryError".into()
    }
}
/// `finfocus.v1.CostSourceService`: its trait, method table, server and client.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_variables,
)]
pub mod cost_source_service {
    /// What every cost source plugin serves. The host calls Name and GetPluginInfo after it has started the plugin, then
    /// GetProjectedCost, GetActualCost and the rest, several at a time.
    ///
    /// A method that is not written answers `UNIMPLEMENTED`.
    pub trait CostSourceService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Tells the plugin's name. A plugin that fails here is not used.
        fn name(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::NameRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::NameResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&NAME)
        }
        /// Tells whether the plugin knows prices for a resource. The released host never asks.
        fn supports(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::SupportsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::SupportsResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SUPPORTS)
        }
        /// Tells what a resource did cost. INVALID_ARGUMENT when the end is not after the start or the page token is malformed.
        fn get_actual_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetActualCostRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetActualCostResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_ACTUAL_COST)
        }
        /// Tells what a resource is going to cost. NOT_FOUND or INVALID_ARGUMENT when the plugin cannot price it.
        fn get_projected_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetProjectedCostRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetProjectedCostResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_PROJECTED_COST)
        }
        /// Tells how a resource is priced. The released host never asks.
        fn get_pricing_spec(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetPricingSpecRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetPricingSpecResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_PRICING_SPEC)
        }
        /// Tells what a resource that does not exist yet would cost. INVALID_ARGUMENT for a malformed resource type, NOT_FOUND
        /// for one that the plugin does not know. The released host never asks.
        fn estimate_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::EstimateCostRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::EstimateCostResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&ESTIMATE_COST)
        }
        /// Tells how to spend less. The host asks on every cost run; a plugin without advice answers with an empty list.
        fn get_recommendations(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetRecommendationsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetRecommendationsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_RECOMMENDATIONS)
        }
        /// Puts a recommendation aside, so that it is not given again for a time. A host asks only a plugin that lists
        /// PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS.
        fn dismiss_recommendation(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::DismissRecommendationRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::DismissRecommendationResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&DISMISS_RECOMMENDATION)
        }
        /// Tells which budgets there are and how far they are used up.
        fn get_budgets(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetBudgetsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetBudgetsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_BUDGETS)
        }
        /// Tells who the plugin is and what it can do. A host takes any error for an old plugin that cannot tell.
        fn get_plugin_info(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetPluginInfoRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetPluginInfoResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_PLUGIN_INFO)
        }
        /// Tells which FOCUS columns the plugin would fill for a resource, without fetching a cost. `finfocus plugin inspect`
        /// shows it.
        fn dry_run(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::DryRunRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::DryRunResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&DRY_RUN)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.CostSourceService/Name`
    pub static NAME: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/Name",
            ::pluginrpc::TypeName::new("finfocus.v1", "NameRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "NameResponse"),
        )
        .with_comment("Tells the plugin's name. A plugin that fails here is not used.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nf\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\"\r\n\x0BNameRequest\"\"\n\x0CNameResponse\x12\x12\n\x04name\x18\x01 \x01(\tR\x04nameb\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/Supports`
    pub static SUPPORTS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/Supports",
            ::pluginrpc::TypeName::new("finfocus.v1", "SupportsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "SupportsResponse"),
        )
        .with_comment(
            "Tells whether the plugin knows prices for a resource. The released host never asks.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xDD\x04\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xB6\x03\n\x10PluginCapability\x12!\n\x1DPLUGIN_CAPABILITY_UNSPECIFIED\x10\0\x12%\n!PLUGIN_CAPABILITY_PROJECTED_COSTS\x10\x01\x12\"\n\x1EPLUGIN_CAPABILITY_ACTUAL_COSTS\x10\x02\x12\x1C\n\x18PLUGIN_CAPABILITY_CARBON\x10\x03\x12%\n!PLUGIN_CAPABILITY_RECOMMENDATIONS\x10\x04\x12\x1D\n\x19PLUGIN_CAPABILITY_DRY_RUN\x10\x05\x12\x1D\n\x19PLUGIN_CAPABILITY_BUDGETS\x10\x06\x12\x1C\n\x18PLUGIN_CAPABILITY_ENERGY\x10\x07\x12\x1B\n\x17PLUGIN_CAPABILITY_WATER\x10\x08\x12\"\n\x1EPLUGIN_CAPABILITY_PRICING_SPEC\x10\t\x12#\n\x1FPLUGIN_CAPABILITY_ESTIMATE_COST\x10\n\x12-\n)PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS\x10\x0Bb\x06proto3\n\x81\t\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\"N\n\x0FSupportsRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\"\xF0\x02\n\x10SupportsResponse\x12\x1C\n\tsupported\x18\x01 \x01(\x08R\tsupported\x12\x16\n\x06reason\x18\x02 \x01(\tR\x06reason\x12S\n\x0Ccapabilities\x18\x03 \x03(\x0B2/.finfocus.v1.SupportsResponse.CapabilitiesEntryR\x0Ccapabilities\x12D\n\x11supported_metrics\x18\x04 \x03(\x0E2\x17.finfocus.v1.MetricKindR\x10supportedMetrics\x12J\n\x11capabilities_enum\x18\x05 \x03(\x0E2\x1D.finfocus.v1.PluginCapabilityR\x10capabilitiesEnum\x1A?\n\x11CapabilitiesEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x08R\x05value:\x028\x01\"\xE0\x03\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate*\x8C\x01\n\nMetricKind\x12\x1B\n\x17METRIC_KIND_UNSPECIFIED\x10\0\x12 \n\x1CMETRIC_KIND_CARBON_FOOTPRINT\x10\x01\x12\"\n\x1EMETRIC_KIND_ENERGY_CONSUMPTION\x10\x02\x12\x1B\n\x17METRIC_KIND_WATER_USAGE\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetActualCost`
    pub static GET_ACTUAL_COST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetActualCost",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetActualCostRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetActualCostResponse"),
        )
        .with_comment(
            "Tells what a resource did cost. INVALID_ARGUMENT when the end is not after the start or the page token is malformed.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xDA\x0F\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xBC\x03\n\x14FocusServiceCategory\x12&\n\"FOCUS_SERVICE_CATEGORY_UNSPECIFIED\x10\0\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_COMPUTE\x10\x01\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_STORAGE\x10\x02\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_NETWORK\x10\x03\x12#\n\x1FFOCUS_SERVICE_CATEGORY_DATABASE\x10\x04\x12$\n FOCUS_SERVICE_CATEGORY_ANALYTICS\x10\x05\x12+\n'FOCUS_SERVICE_CATEGORY_MACHINE_LEARNING\x10\x06\x12%\n!FOCUS_SERVICE_CATEGORY_MANAGEMENT\x10\x07\x12#\n\x1FFOCUS_SERVICE_CATEGORY_SECURITY\x10\x08\x12*\n&FOCUS_SERVICE_CATEGORY_DEVELOPER_TOOLS\x10\t\x12 \n\x1CFOCUS_SERVICE_CATEGORY_OTHER\x10\n*\x8A\x02\n\x13FocusChargeCategory\x12%\n!FOCUS_CHARGE_CATEGORY_UNSPECIFIED\x10\0\x12\x1F\n\x1BFOCUS_CHARGE_CATEGORY_USAGE\x10\x01\x12\"\n\x1EFOCUS_CHARGE_CATEGORY_PURCHASE\x10\x02\x12 \n\x1CFOCUS_CHARGE_CATEGORY_CREDIT\x10\x03\x12\x1D\n\x19FOCUS_CHARGE_CATEGORY_TAX\x10\x04\x12 \n\x1CFOCUS_CHARGE_CATEGORY_REFUND\x10\x05\x12$\n FOCUS_CHARGE_CATEGORY_ADJUSTMENT\x10\x06*\xCF\x01\n\x14FocusPricingCategory\x12&\n\"FOCUS_PRICING_CATEGORY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_PRICING_CATEGORY_STANDARD\x10\x01\x12$\n FOCUS_PRICING_CATEGORY_COMMITTED\x10\x02\x12\"\n\x1EFOCUS_PRICING_CATEGORY_DYNAMIC\x10\x03\x12 \n\x1CFOCUS_PRICING_CATEGORY_OTHER\x10\x04*y\n\x10FocusChargeClass\x12\"\n\x1EFOCUS_CHARGE_CLASS_UNSPECIFIED\x10\0\x12\x1E\n\x1AFOCUS_CHARGE_CLASS_REGULAR\x10\x01\x12!\n\x1DFOCUS_CHARGE_CLASS_CORRECTION\x10\x02*\xB1\x01\n\x14FocusChargeFrequency\x12&\n\"FOCUS_CHARGE_FREQUENCY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_CHARGE_FREQUENCY_ONE_TIME\x10\x01\x12$\n FOCUS_CHARGE_FREQUENCY_RECURRING\x10\x02\x12&\n\"FOCUS_CHARGE_FREQUENCY_USAGE_BASED\x10\x03*\xB1\x01\n\x1FFocusCommitmentDiscountCategory\x122\n.FOCUS_COMMITMENT_DISCOUNT_CATEGORY_UNSPECIFIED\x10\0\x12,\n(FOCUS_COMMITMENT_DISCOUNT_CATEGORY_SPEND\x10\x01\x12,\n(FOCUS_COMMITMENT_DISCOUNT_CATEGORY_USAGE\x10\x02*\xA9\x01\n\x1DFocusCommitmentDiscountStatus\x120\n,FOCUS_COMMITMENT_DISCOUNT_STATUS_UNSPECIFIED\x10\0\x12)\n%FOCUS_COMMITMENT_DISCOUNT_STATUS_USED\x10\x01\x12+\n'FOCUS_COMMITMENT_DISCOUNT_STATUS_UNUSED\x10\x02*\xAD\x01\n\x1EFocusCapacityReservationStatus\x121\n-FOCUS_CAPACITY_RESERVATION_STATUS_UNSPECIFIED\x10\0\x12*\n&FOCUS_CAPACITY_RESERVATION_STATUS_USED\x10\x01\x12,\n(FOCUS_CAPACITY_RESERVATION_STATUS_UNUSED\x10\x02*\xCC\x01\n\x12FieldSupportStatus\x12$\n FIELD_SUPPORT_STATUS_UNSPECIFIED\x10\0\x12\"\n\x1EFIELD_SUPPORT_STATUS_SUPPORTED\x10\x01\x12$\n FIELD_SUPPORT_STATUS_UNSUPPORTED\x10\x02\x12$\n FIELD_SUPPORT_STATUS_CONDITIONAL\x10\x03\x12 \n\x1CFIELD_SUPPORT_STATUS_DYNAMIC\x10\x04b\x06proto3\n\x8B\x1E\n\x17finfocus/v1/focus.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xA0\x1D\n\x0FFocusCostRecord\x12#\n\rprovider_name\x18\x01 \x01(\tR\x0CproviderName\x12,\n\x12billing_account_id\x18\x02 \x01(\tR\x10billingAccountId\x120\n\x14billing_account_name\x18\x03 \x01(\tR\x12billingAccountName\x12J\n\x13charge_period_start\x18\x04 \x01(\x0B2\x1A.google.protobuf.TimestampR\x11chargePeriodStart\x12F\n\x11charge_period_end\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0FchargePeriodEnd\x12L\n\x10service_category\x18\x06 \x01(\x0E2!.finfocus.v1.FocusServiceCategoryR\x0FserviceCategory\x12!\n\x0Cservice_name\x18\x07 \x01(\tR\x0BserviceName\x12I\n\x0Fcharge_category\x18\x08 \x01(\x0E2 .finfocus.v1.FocusChargeCategoryR\x0EchargeCategory\x12L\n\x10pricing_category\x18\t \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12\x1B\n\tregion_id\x18\n \x01(\tR\x08regionId\x12\x1F\n\x0Bregion_name\x18\x0B \x01(\tR\nregionName\x12\x1F\n\x0Bresource_id\x18\x0C \x01(\tR\nresourceId\x12#\n\rresource_name\x18\r \x01(\tR\x0CresourceName\x12\x15\n\x06sku_id\x18\x0E \x01(\tR\x05skuId\x12\x1F\n\x0Bbilled_cost\x18\x0F \x01(\x01R\nbilledCost\x12\x1B\n\tlist_cost\x18\x10 \x01(\x01R\x08listCost\x12%\n\x0Eeffective_cost\x18\x11 \x01(\x01R\reffectiveCost\x12)\n\x10billing_currency\x18\x12 \x01(\tR\x0FbillingCurrency\x12\x1D\n\ninvoice_id\x18\x13 \x01(\tR\tinvoiceId\x12+\n\x11consumed_quantity\x18\x14 \x01(\x01R\x10consumedQuantity\x12#\n\rconsumed_unit\x18\x15 \x01(\tR\x0CconsumedUnit\x12:\n\x04tags\x18\x16 \x03(\x0B2&.finfocus.v1.FocusCostRecord.TagsEntryR\x04tags\x12\\\n\x10extended_columns\x18\x17 \x03(\x0B21.finfocus.v1.FocusCostRecord.ExtendedColumnsEntryR\x0FextendedColumns\x12$\n\x0Esub_account_id\x18\x18 \x01(\tR\x0CsubAccountId\x12(\n\x10sub_account_name\x18\x19 \x01(\tR\x0EsubAccountName\x12L\n\x14billing_period_start\x18\x1A \x01(\x0B2\x1A.google.protobuf.TimestampR\x12billingPeriodStart\x12H\n\x12billing_period_end\x18\x1B \x01(\x0B2\x1A.google.protobuf.TimestampR\x10billingPeriodEnd\x12@\n\x0Ccharge_class\x18\x1C \x01(\x0E2\x1D.finfocus.v1.FocusChargeClassR\x0BchargeClass\x12-\n\x12charge_description\x18\x1D \x01(\tR\x11chargeDescription\x12L\n\x10charge_frequency\x18\x1E \x01(\x0E2!.finfocus.v1.FocusChargeFrequencyR\x0FchargeFrequency\x12)\n\x10pricing_quantity\x18\x1F \x01(\x01R\x0FpricingQuantity\x12!\n\x0Cpricing_unit\x18  \x01(\tR\x0BpricingUnit\x12&\n\x0Flist_unit_price\x18! \x01(\x01R\rlistUnitPrice\x12#\n\rresource_type\x18\" \x01(\tR\x0CresourceType\x12 \n\x0Csku_price_id\x18# \x01(\tR\nskuPriceId\x12+\n\x11availability_zone\x18$ \x01(\tR\x10availabilityZone\x12n\n\x1Ccommitment_discount_category\x18% \x01(\x0E2,.finfocus.v1.FocusCommitmentDiscountCategoryR\x1AcommitmentDiscountCategory\x124\n\x16commitment_discount_id\x18& \x01(\tR\x14commitmentDiscountId\x128\n\x18commitment_discount_name\x18' \x01(\tR\x16commitmentDiscountName\x12%\n\x0Einvoice_issuer\x18( \x01(\tR\rinvoiceIssuer\x12'\n\x0Fcontracted_cost\x18) \x01(\x01R\x0EcontractedCost\x120\n\x14billing_account_type\x18* \x01(\tR\x12billingAccountType\x12(\n\x10sub_account_type\x18+ \x01(\tR\x0EsubAccountType\x126\n\x17capacity_reservation_id\x18, \x01(\tR\x15capacityReservationId\x12k\n\x1Bcapacity_reservation_status\x18- \x01(\x0E2+.finfocus.v1.FocusCapacityReservationStatusR\x19capacityReservationStatus\x12@\n\x1Ccommitment_discount_quantity\x18. \x01(\x01R\x1AcommitmentDiscountQuantity\x12h\n\x1Acommitment_discount_status\x18/ \x01(\x0E2*.finfocus.v1.FocusCommitmentDiscountStatusR\x18commitmentDiscountStatus\x128\n\x18commitment_discount_type\x180 \x01(\tR\x16commitmentDiscountType\x128\n\x18commitment_discount_unit\x181 \x01(\tR\x16commitmentDiscountUnit\x122\n\x15contracted_unit_price\x182 \x01(\x01R\x13contractedUnitPrice\x12)\n\x10pricing_currency\x183 \x01(\tR\x0FpricingCurrency\x12R\n&pricing_currency_contracted_unit_price\x184 \x01(\x01R\"pricingCurrencyContractedUnitPrice\x12E\n\x1Fpricing_currency_effective_cost\x185 \x01(\x01R\x1CpricingCurrencyEffectiveCost\x12F\n pricing_currency_list_unit_price\x186 \x01(\x01R\x1CpricingCurrencyListUnitPrice\x12\x1C\n\tpublisher\x187 \x01(\tR\tpublisher\x12/\n\x13service_subcategory\x188 \x01(\tR\x12serviceSubcategory\x12\x1B\n\tsku_meter\x189 \x01(\tR\x08skuMeter\x12*\n\x11sku_price_details\x18: \x01(\tR\x0FskuPriceDetails\x122\n\x15service_provider_name\x18; \x01(\tR\x13serviceProviderName\x12,\n\x12host_provider_name\x18< \x01(\tR\x10hostProviderName\x12.\n\x13allocated_method_id\x18= \x01(\tR\x11allocatedMethodId\x128\n\x18allocated_method_details\x18> \x01(\tR\x16allocatedMethodDetails\x122\n\x15allocated_resource_id\x18? \x01(\tR\x13allocatedResourceId\x126\n\x17allocated_resource_name\x18@ \x01(\tR\x15allocatedResourceName\x12V\n\x0Eallocated_tags\x18A \x03(\x0B2/.finfocus.v1.FocusCostRecord.AllocatedTagsEntryR\rallocatedTags\x12)\n\x10contract_applied\x18B \x01(\tR\x0FcontractApplied\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1AB\n\x14ExtendedColumnsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1A@\n\x12AllocatedTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3\n\x9C\x0F\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\x1A\x17finfocus/v1/focus.proto\"e\n\x0CImpactMetric\x12+\n\x04kind\x18\x01 \x01(\x0E2\x17.finfocus.v1.MetricKindR\x04kind\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value\x12\x12\n\x04unit\x18\x03 \x01(\tR\x04unit\"\xF8\x02\n\x14GetActualCostRequest\x12\x1F\n\x0Bresource_id\x18\x01 \x01(\tR\nresourceId\x120\n\x05start\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12?\n\x04tags\x18\x04 \x03(\x0B2+.finfocus.v1.GetActualCostRequest.TagsEntryR\x04tags\x12\x10\n\x03arn\x18\x05 \x01(\tR\x03arn\x12\x17\n\x07dry_run\x18\x06 \x01(\x08R\x06dryRun\x12\x1B\n\tpage_size\x18\x07 \x01(\x05R\x08pageSize\x12\x1D\n\npage_token\x18\x08 \x01(\tR\tpageToken\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\x9C\x02\n\x15GetActualCostResponse\x127\n\x07results\x18\x01 \x03(\x0B2\x1D.finfocus.v1.ActualCostResultR\x07results\x12>\n\rfallback_hint\x18\x02 \x01(\x0E2\x19.finfocus.v1.FallbackHintR\x0CfallbackHint\x12A\n\x0Edry_run_result\x18\x03 \x01(\x0B2\x1B.finfocus.v1.DryRunResponseR\x0CdryRunResult\x12&\n\x0Fnext_page_token\x18\x04 \x01(\tR\rnextPageToken\x12\x1F\n\x0Btotal_count\x18\x05 \x01(\x05R\ntotalCount\"\xBD\x02\n\x10ActualCostResult\x128\n\ttimestamp\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\ttimestamp\x12\x12\n\x04cost\x18\x02 \x01(\x01R\x04cost\x12!\n\x0Cusage_amount\x18\x03 \x01(\x01R\x0BusageAmount\x12\x1D\n\nusage_unit\x18\x04 \x01(\tR\tusageUnit\x12\x16\n\x06source\x18\x05 \x01(\tR\x06source\x12?\n\x0Cfocus_record\x18\x06 \x01(\x0B2\x1C.finfocus.v1.FocusCostRecordR\x0BfocusRecord\x12@\n\x0Eimpact_metrics\x18\x07 \x03(\x0B2\x19.finfocus.v1.ImpactMetricR\rimpactMetrics\"\xCF\x01\n\x0CFieldMapping\x12\x1D\n\nfield_name\x18\x01 \x01(\tR\tfieldName\x12F\n\x0Esupport_status\x18\x02 \x01(\x0E2\x1F.finfocus.v1.FieldSupportStatusR\rsupportStatus\x123\n\x15condition_description\x18\x03 \x01(\tR\x14conditionDescription\x12#\n\rexpected_type\x18\x04 \x01(\tR\x0CexpectedType\"\xEE\x01\n\x0EDryRunResponse\x12@\n\x0Efield_mappings\x18\x01 \x03(\x0B2\x19.finfocus.v1.FieldMappingR\rfieldMappings\x12/\n\x13configuration_valid\x18\x02 \x01(\x08R\x12configurationValid\x121\n\x14configuration_errors\x18\x03 \x03(\tR\x13configurationErrors\x126\n\x17resource_type_supported\x18\x04 \x01(\x08R\x15resourceTypeSupported*\x8C\x01\n\nMetricKind\x12\x1B\n\x17METRIC_KIND_UNSPECIFIED\x10\0\x12 \n\x1CMETRIC_KIND_CARBON_FOOTPRINT\x10\x01\x12\"\n\x1EMETRIC_KIND_ENERGY_CONSUMPTION\x10\x02\x12\x1B\n\x17METRIC_KIND_WATER_USAGE\x10\x03*\x80\x01\n\x0CFallbackHint\x12\x1D\n\x19FALLBACK_HINT_UNSPECIFIED\x10\0\x12\x16\n\x12FALLBACK_HINT_NONE\x10\x01\x12\x1D\n\x19FALLBACK_HINT_RECOMMENDED\x10\x02\x12\x1A\n\x16FALLBACK_HINT_REQUIRED\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetProjectedCost`
    pub static GET_PROJECTED_COST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetProjectedCost",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetProjectedCostRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetProjectedCostResponse"),
        )
        .with_comment(
            "Tells what a resource is going to cost. NOT_FOUND or INVALID_ARGUMENT when the plugin cannot price it.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xBC\x05\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xCF\x01\n\x14FocusPricingCategory\x12&\n\"FOCUS_PRICING_CATEGORY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_PRICING_CATEGORY_STANDARD\x10\x01\x12$\n FOCUS_PRICING_CATEGORY_COMMITTED\x10\x02\x12\"\n\x1EFOCUS_PRICING_CATEGORY_DYNAMIC\x10\x03\x12 \n\x1CFOCUS_PRICING_CATEGORY_OTHER\x10\x04*\xCC\x01\n\x12FieldSupportStatus\x12$\n FIELD_SUPPORT_STATUS_UNSPECIFIED\x10\0\x12\"\n\x1EFIELD_SUPPORT_STATUS_SUPPORTED\x10\x01\x12$\n FIELD_SUPPORT_STATUS_UNSUPPORTED\x10\x02\x12$\n FIELD_SUPPORT_STATUS_CONDITIONAL\x10\x03\x12 \n\x1CFIELD_SUPPORT_STATUS_DYNAMIC\x10\x04*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*u\n\x0CUsageProfile\x12\x1D\n\x19USAGE_PROFILE_UNSPECIFIED\x10\0\x12\x16\n\x12USAGE_PROFILE_PROD\x10\x01\x12\x15\n\x11USAGE_PROFILE_DEV\x10\x02\x12\x17\n\x13USAGE_PROFILE_BURST\x10\x03b\x06proto3\n\xB7\x12\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\"e\n\x0CImpactMetric\x12+\n\x04kind\x18\x01 \x01(\x0E2\x17.finfocus.v1.MetricKindR\x04kind\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value\x12\x12\n\x04unit\x18\x03 \x01(\tR\x04unit\"\xD6\x02\n\x17GetProjectedCostRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\x125\n\x16utilization_percentage\x18\x02 \x01(\x01R\x15utilizationPercentage\x128\n\x0Bgrowth_type\x18\x03 \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\x04 \x01(\x01H\0R\ngrowthRate\x88\x01\x01\x12\x17\n\x07dry_run\x18\x05 \x01(\x08R\x06dryRun\x12>\n\rusage_profile\x18\x06 \x01(\x0E2\x19.finfocus.v1.UsageProfileR\x0CusageProfileB\x0E\n\x0C_growth_rate\"\xF3\x05\n\x18GetProjectedCostResponse\x12\x1D\n\nunit_price\x18\x01 \x01(\x01R\tunitPrice\x12\x1A\n\x08currency\x18\x02 \x01(\tR\x08currency\x12$\n\x0Ecost_per_month\x18\x03 \x01(\x01R\x0CcostPerMonth\x12%\n\x0Ebilling_detail\x18\x04 \x01(\tR\rbillingDetail\x12@\n\x0Eimpact_metrics\x18\x05 \x03(\x0B2\x19.finfocus.v1.ImpactMetricR\rimpactMetrics\x128\n\x0Bgrowth_type\x18\x06 \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12A\n\x0Edry_run_result\x18\x07 \x01(\x0B2\x1B.finfocus.v1.DryRunResponseR\x0CdryRunResult\x12L\n\x10pricing_category\x18\x08 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12?\n\x1Cspot_interruption_risk_score\x18\t \x01(\x01R\x19spotInterruptionRiskScore\x12?\n\x19prediction_interval_lower\x18\n \x01(\x01H\0R\x17predictionIntervalLower\x88\x01\x01\x12?\n\x19prediction_interval_upper\x18\x0B \x01(\x01H\x01R\x17predictionIntervalUpper\x88\x01\x01\x12.\n\x10confidence_level\x18\x0C \x01(\x01H\x02R\x0FconfidenceLevel\x88\x01\x01B\x1C\n\x1A_prediction_interval_lowerB\x1C\n\x1A_prediction_interval_upperB\x13\n\x11_confidence_level\"\xE0\x03\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\xCF\x01\n\x0CFieldMapping\x12\x1D\n\nfield_name\x18\x01 \x01(\tR\tfieldName\x12F\n\x0Esupport_status\x18\x02 \x01(\x0E2\x1F.finfocus.v1.FieldSupportStatusR\rsupportStatus\x123\n\x15condition_description\x18\x03 \x01(\tR\x14conditionDescription\x12#\n\rexpected_type\x18\x04 \x01(\tR\x0CexpectedType\"\xEE\x01\n\x0EDryRunResponse\x12@\n\x0Efield_mappings\x18\x01 \x03(\x0B2\x19.finfocus.v1.FieldMappingR\rfieldMappings\x12/\n\x13configuration_valid\x18\x02 \x01(\x08R\x12configurationValid\x121\n\x14configuration_errors\x18\x03 \x03(\tR\x13configurationErrors\x126\n\x17resource_type_supported\x18\x04 \x01(\x08R\x15resourceTypeSupported*\x8C\x01\n\nMetricKind\x12\x1B\n\x17METRIC_KIND_UNSPECIFIED\x10\0\x12 \n\x1CMETRIC_KIND_CARBON_FOOTPRINT\x10\x01\x12\"\n\x1EMETRIC_KIND_ENERGY_CONSUMPTION\x10\x02\x12\x1B\n\x17METRIC_KIND_WATER_USAGE\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetPricingSpec`
    pub static GET_PRICING_SPEC: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetPricingSpec",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPricingSpecRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPricingSpecResponse"),
        )
        .with_comment("Tells how a resource is priced. The released host never asks.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xA4\x01\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03b\x06proto3\n\x90\x0C\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\"T\n\x15GetPricingSpecRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\"F\n\x16GetPricingSpecResponse\x12,\n\x04spec\x18\x01 \x01(\x0B2\x18.finfocus.v1.PricingSpecR\x04spec\"\xE0\x03\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"=\n\x0FUsageMetricHint\x12\x16\n\x06metric\x18\x01 \x01(\tR\x06metric\x12\x12\n\x04unit\x18\x02 \x01(\tR\x04unit\"\xE5\x04\n\x0BPricingSpec\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12!\n\x0Cbilling_mode\x18\x05 \x01(\tR\x0BbillingMode\x12\"\n\rrate_per_unit\x18\x06 \x01(\x01R\x0BratePerUnit\x12\x1A\n\x08currency\x18\x07 \x01(\tR\x08currency\x12 \n\x0Bdescription\x18\x08 \x01(\tR\x0Bdescription\x12?\n\x0Cmetric_hints\x18\t \x03(\x0B2\x1C.finfocus.v1.UsageMetricHintR\x0BmetricHints\x12U\n\x0Fplugin_metadata\x18\n \x03(\x0B2,.finfocus.v1.PricingSpec.PluginMetadataEntryR\x0EpluginMetadata\x12\x16\n\x06source\x18\x0B \x01(\tR\x06source\x12\x12\n\x04unit\x18\x0C \x01(\tR\x04unit\x12 \n\x0Bassumptions\x18\r \x03(\tR\x0Bassumptions\x12=\n\rpricing_tiers\x18\x0E \x03(\x0B2\x18.finfocus.v1.PricingTierR\x0CpricingTiers\x1AA\n\x13PluginMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\x99\x01\n\x0BPricingTier\x12!\n\x0Cmin_quantity\x18\x01 \x01(\x01R\x0BminQuantity\x12!\n\x0Cmax_quantity\x18\x02 \x01(\x01R\x0BmaxQuantity\x12\"\n\rrate_per_unit\x18\x03 \x01(\x01R\x0BratePerUnit\x12 \n\x0Bdescription\x18\x04 \x01(\tR\x0Bdescriptionb\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/EstimateCost`
    pub static ESTIMATE_COST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/EstimateCost",
            ::pluginrpc::TypeName::new("finfocus.v1", "EstimateCostRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "EstimateCostResponse"),
        )
        .with_comment(
            "Tells what a resource that does not exist yet would cost. INVALID_ARGUMENT for a malformed resource type, NOT_FOUND\n for one that the plugin does not know. The released host never asks.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\x80\x02\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xCF\x01\n\x14FocusPricingCategory\x12&\n\"FOCUS_PRICING_CATEGORY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_PRICING_CATEGORY_STANDARD\x10\x01\x12$\n FOCUS_PRICING_CATEGORY_COMMITTED\x10\x02\x12\"\n\x1EFOCUS_PRICING_CATEGORY_DYNAMIC\x10\x03\x12 \n\x1CFOCUS_PRICING_CATEGORY_OTHER\x10\x04b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xC6\x03\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"s\n\x13EstimateCostRequest\x12#\n\rresource_type\x18\x01 \x01(\tR\x0CresourceType\x127\n\nattributes\x18\x02 \x01(\x0B2\x17.google.protobuf.StructR\nattributes\"\xE4\x01\n\x14EstimateCostResponse\x12\x1A\n\x08currency\x18\x01 \x01(\tR\x08currency\x12!\n\x0Ccost_monthly\x18\x02 \x01(\x01R\x0BcostMonthly\x12L\n\x10pricing_category\x18\x03 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12?\n\x1Cspot_interruption_risk_score\x18\x04 \x01(\x01R\x19spotInterruptionRiskScoreb\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetRecommendations`
    pub static GET_RECOMMENDATIONS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetRecommendations",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetRecommendationsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetRecommendationsResponse"),
        )
        .with_comment(
            "Tells how to spend less. The host asks on every cost run; a plugin without advice answers with an empty list.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xA8\x04\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\x8A\x02\n\x14RecommendationReason\x12%\n!RECOMMENDATION_REASON_UNSPECIFIED\x10\0\x12*\n&RECOMMENDATION_REASON_OVER_PROVISIONED\x10\x01\x12+\n'RECOMMENDATION_REASON_UNDER_PROVISIONED\x10\x02\x12\x1E\n\x1ARECOMMENDATION_REASON_IDLE\x10\x03\x12#\n\x1FRECOMMENDATION_REASON_REDUNDANT\x10\x04\x12-\n)RECOMMENDATION_REASON_OBSOLETE_GENERATION\x10\x05*u\n\x0CUsageProfile\x12\x1D\n\x19USAGE_PROFILE_UNSPECIFIED\x10\0\x12\x16\n\x12USAGE_PROFILE_PROD\x10\x01\x12\x15\n\x11USAGE_PROFILE_DEV\x10\x02\x12\x17\n\x13USAGE_PROFILE_BURST\x10\x03b\x06proto3\n\xAB@\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xE0\x03\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\x8B\x03\n\x19GetRecommendationsRequest\x129\n\x06filter\x18\x01 \x01(\x0B2!.finfocus.v1.RecommendationFilterR\x06filter\x12+\n\x11projection_period\x18\x02 \x01(\tR\x10projectionPeriod\x12\x1B\n\tpage_size\x18\x03 \x01(\x05R\x08pageSize\x12\x1D\n\npage_token\x18\x04 \x01(\tR\tpageToken\x12>\n\x1Bexcluded_recommendation_ids\x18\x05 \x03(\tR\x19excludedRecommendationIds\x12J\n\x10target_resources\x18\x06 \x03(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x0FtargetResources\x12>\n\rusage_profile\x18\x07 \x01(\x0E2\x19.finfocus.v1.UsageProfileR\x0CusageProfile\"\xC9\x01\n\x1AGetRecommendationsResponse\x12E\n\x0Frecommendations\x18\x01 \x03(\x0B2\x1B.finfocus.v1.RecommendationR\x0Frecommendations\x12<\n\x07summary\x18\x02 \x01(\x0B2\".finfocus.v1.RecommendationSummaryR\x07summary\x12&\n\x0Fnext_page_token\x18\x03 \x01(\tR\rnextPageToken\"\x98\x06\n\x14RecommendationFilter\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12\x16\n\x06region\x18\x02 \x01(\tR\x06region\x12#\n\rresource_type\x18\x03 \x01(\tR\x0CresourceType\x12?\n\x08category\x18\x04 \x01(\x0E2#.finfocus.v1.RecommendationCategoryR\x08category\x12F\n\x0Baction_type\x18\x05 \x01(\x0E2%.finfocus.v1.RecommendationActionTypeR\nactionType\x12\x10\n\x03sku\x18\x06 \x01(\tR\x03sku\x12?\n\x04tags\x18\x07 \x03(\x0B2+.finfocus.v1.RecommendationFilter.TagsEntryR\x04tags\x12?\n\x08priority\x18\x08 \x01(\x0E2#.finfocus.v1.RecommendationPriorityR\x08priority\x122\n\x15min_estimated_savings\x18\t \x01(\x01R\x13minEstimatedSavings\x12\x16\n\x06source\x18\n \x01(\tR\x06source\x12\x1D\n\naccount_id\x18\x0B \x01(\tR\taccountId\x12:\n\x07sort_by\x18\x0C \x01(\x0E2!.finfocus.v1.RecommendationSortByR\x06sortBy\x125\n\nsort_order\x18\r \x01(\x0E2\x16.finfocus.v1.SortOrderR\tsortOrder\x120\n\x14min_confidence_score\x18\x0E \x01(\x01R\x12minConfidenceScore\x12 \n\x0Cmax_age_days\x18\x0F \x01(\x05R\nmaxAgeDays\x12\x1F\n\x0Bresource_id\x18\x10 \x01(\tR\nresourceId\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xB8\t\n\x0ERecommendation\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12?\n\x08category\x18\x02 \x01(\x0E2#.finfocus.v1.RecommendationCategoryR\x08category\x12F\n\x0Baction_type\x18\x03 \x01(\x0E2%.finfocus.v1.RecommendationActionTypeR\nactionType\x12C\n\x08resource\x18\x04 \x01(\x0B2'.finfocus.v1.ResourceRecommendationInfoR\x08resource\x12<\n\trightsize\x18\x05 \x01(\x0B2\x1C.finfocus.v1.RightsizeActionH\0R\trightsize\x12<\n\tterminate\x18\x06 \x01(\x0B2\x1C.finfocus.v1.TerminateActionH\0R\tterminate\x12?\n\ncommitment\x18\x07 \x01(\x0B2\x1D.finfocus.v1.CommitmentActionH\0R\ncommitment\x12?\n\nkubernetes\x18\x08 \x01(\x0B2\x1D.finfocus.v1.KubernetesActionH\0R\nkubernetes\x123\n\x06modify\x18\t \x01(\x0B2\x19.finfocus.v1.ModifyActionH\0R\x06modify\x129\n\x06impact\x18\n \x01(\x0B2!.finfocus.v1.RecommendationImpactR\x06impact\x12?\n\x08priority\x18\x0B \x01(\x0E2#.finfocus.v1.RecommendationPriorityR\x08priority\x12.\n\x10confidence_score\x18\x0C \x01(\x01H\x01R\x0FconfidenceScore\x88\x01\x01\x12 \n\x0Bdescription\x18\r \x01(\tR\x0Bdescription\x12\x1C\n\treasoning\x18\x0E \x03(\tR\treasoning\x12\x16\n\x06source\x18\x0F \x01(\tR\x06source\x12>\n\ncreated_at\x18\x10 \x01(\x0B2\x1A.google.protobuf.TimestampH\x02R\tcreatedAt\x88\x01\x01\x12E\n\x08metadata\x18\x11 \x03(\x0B2).finfocus.v1.Recommendation.MetadataEntryR\x08metadata\x12H\n\x0Eprimary_reason\x18\x12 \x01(\x0E2!.finfocus.v1.RecommendationReasonR\rprimaryReason\x12N\n\x11secondary_reasons\x18\x13 \x03(\x0E2!.finfocus.v1.RecommendationReasonR\x10secondaryReasons\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x0F\n\raction_detailB\x13\n\x11_confidence_scoreB\r\n\x0B_created_at\"\xEF\x02\n\x1AResourceRecommendationInfo\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12\x12\n\x04name\x18\x02 \x01(\tR\x04name\x12\x1A\n\x08provider\x18\x03 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x04 \x01(\tR\x0CresourceType\x12\x16\n\x06region\x18\x05 \x01(\tR\x06region\x12\x10\n\x03sku\x18\x06 \x01(\tR\x03sku\x12E\n\x04tags\x18\x07 \x03(\x0B21.finfocus.v1.ResourceRecommendationInfo.TagsEntryR\x04tags\x12B\n\x0Butilization\x18\x08 \x01(\x0B2 .finfocus.v1.ResourceUtilizationR\x0Butilization\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xF6\x02\n\x13ResourceUtilization\x12\x1F\n\x0Bcpu_percent\x18\x01 \x01(\x01R\ncpuPercent\x12%\n\x0Ememory_percent\x18\x02 \x01(\x01R\rmemoryPercent\x12'\n\x0Fstorage_percent\x18\x03 \x01(\x01R\x0EstoragePercent\x12&\n\x0Fnetwork_in_mbps\x18\x04 \x01(\x01R\rnetworkInMbps\x12(\n\x10network_out_mbps\x18\x05 \x01(\x01R\x0EnetworkOutMbps\x12Z\n\x0Ecustom_metrics\x18\x06 \x03(\x0B23.finfocus.v1.ResourceUtilization.CustomMetricsEntryR\rcustomMetrics\x1A@\n\x12CustomMetricsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01\"\xA2\x02\n\x0FRightsizeAction\x12\x1F\n\x0Bcurrent_sku\x18\x01 \x01(\tR\ncurrentSku\x12'\n\x0Frecommended_sku\x18\x02 \x01(\tR\x0ErecommendedSku\x122\n\x15current_instance_type\x18\x03 \x01(\tR\x13currentInstanceType\x12:\n\x19recommended_instance_type\x18\x04 \x01(\tR\x17recommendedInstanceType\x12U\n\x15projected_utilization\x18\x05 \x01(\x0B2 .finfocus.v1.ResourceUtilizationR\x14projectedUtilization\"]\n\x0FTerminateAction\x12-\n\x12termination_reason\x18\x01 \x01(\tR\x11terminationReason\x12\x1B\n\tidle_days\x18\x02 \x01(\x05R\x08idleDays\"\xBF\x01\n\x10CommitmentAction\x12'\n\x0Fcommitment_type\x18\x01 \x01(\tR\x0EcommitmentType\x12\x12\n\x04term\x18\x02 \x01(\tR\x04term\x12%\n\x0Epayment_option\x18\x03 \x01(\tR\rpaymentOption\x121\n\x14recommended_quantity\x18\x04 \x01(\x01R\x13recommendedQuantity\x12\x14\n\x05scope\x18\x05 \x01(\tR\x05scope\"\xA2\x04\n\x10KubernetesAction\x12\x1D\n\ncluster_id\x18\x01 \x01(\tR\tclusterId\x12\x1C\n\tnamespace\x18\x02 \x01(\tR\tnamespace\x12'\n\x0Fcontroller_kind\x18\x03 \x01(\tR\x0EcontrollerKind\x12'\n\x0Fcontroller_name\x18\x04 \x01(\tR\x0EcontrollerName\x12%\n\x0Econtainer_name\x18\x05 \x01(\tR\rcontainerName\x12K\n\x10current_requests\x18\x06 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x0FcurrentRequests\x12S\n\x14recommended_requests\x18\x07 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x13recommendedRequests\x12G\n\x0Ecurrent_limits\x18\x08 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\rcurrentLimits\x12O\n\x12recommended_limits\x18\t \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x11recommendedLimits\x12\x1C\n\talgorithm\x18\n \x01(\tR\talgorithm\"?\n\x13KubernetesResources\x12\x10\n\x03cpu\x18\x01 \x01(\tR\x03cpu\x12\x16\n\x06memory\x18\x02 \x01(\tR\x06memory\"\xF9\x02\n\x0CModifyAction\x12+\n\x11modification_type\x18\x01 \x01(\tR\x10modificationType\x12S\n\x0Ecurrent_config\x18\x02 \x03(\x0B2,.finfocus.v1.ModifyAction.CurrentConfigEntryR\rcurrentConfig\x12_\n\x12recommended_config\x18\x03 \x03(\x0B20.finfocus.v1.ModifyAction.RecommendedConfigEntryR\x11recommendedConfig\x1A@\n\x12CurrentConfigEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1AD\n\x16RecommendedConfigEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xA9\x03\n\x14RecommendationImpact\x12+\n\x11estimated_savings\x18\x01 \x01(\x01R\x10estimatedSavings\x12\x1A\n\x08currency\x18\x02 \x01(\tR\x08currency\x12+\n\x11projection_period\x18\x03 \x01(\tR\x10projectionPeriod\x12!\n\x0Ccurrent_cost\x18\x04 \x01(\x01R\x0BcurrentCost\x12%\n\x0Eprojected_cost\x18\x05 \x01(\x01R\rprojectedCost\x12-\n\x12savings_percentage\x18\x06 \x01(\x01R\x11savingsPercentage\x124\n\x13implementation_cost\x18\x07 \x01(\x01H\0R\x12implementationCost\x88\x01\x01\x129\n\x16migration_effort_hours\x18\x08 \x01(\x01H\x01R\x14migrationEffortHours\x88\x01\x01B\x16\n\x14_implementation_costB\x19\n\x17_migration_effort_hours\"\x93\x07\n\x15RecommendationSummary\x123\n\x15total_recommendations\x18\x01 \x01(\x05R\x14totalRecommendations\x126\n\x17total_estimated_savings\x18\x02 \x01(\x01R\x15totalEstimatedSavings\x12\x1A\n\x08currency\x18\x03 \x01(\tR\x08currency\x12+\n\x11projection_period\x18\x04 \x01(\tR\x10projectionPeriod\x12c\n\x11count_by_category\x18\x05 \x03(\x0B27.finfocus.v1.RecommendationSummary.CountByCategoryEntryR\x0FcountByCategory\x12i\n\x13savings_by_category\x18\x06 \x03(\x0B29.finfocus.v1.RecommendationSummary.SavingsByCategoryEntryR\x11savingsByCategory\x12j\n\x14count_by_action_type\x18\x07 \x03(\x0B29.finfocus.v1.RecommendationSummary.CountByActionTypeEntryR\x11countByActionType\x12p\n\x16savings_by_action_type\x18\x08 \x03(\x0B2;.finfocus.v1.RecommendationSummary.SavingsByActionTypeEntryR\x13savingsByActionType\x1AB\n\x14CountByCategoryEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x05R\x05value:\x028\x01\x1AD\n\x16SavingsByCategoryEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01\x1AD\n\x16CountByActionTypeEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x05R\x05value:\x028\x01\x1AF\n\x18SavingsByActionTypeEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01*\x80\x02\n\x16RecommendationCategory\x12'\n#RECOMMENDATION_CATEGORY_UNSPECIFIED\x10\0\x12 \n\x1CRECOMMENDATION_CATEGORY_COST\x10\x01\x12'\n#RECOMMENDATION_CATEGORY_PERFORMANCE\x10\x02\x12$\n RECOMMENDATION_CATEGORY_SECURITY\x10\x03\x12'\n#RECOMMENDATION_CATEGORY_RELIABILITY\x10\x04\x12#\n\x1FRECOMMENDATION_CATEGORY_ANOMALY\x10\x05*\xCB\x04\n\x18RecommendationActionType\x12*\n&RECOMMENDATION_ACTION_TYPE_UNSPECIFIED\x10\0\x12(\n$RECOMMENDATION_ACTION_TYPE_RIGHTSIZE\x10\x01\x12(\n$RECOMMENDATION_ACTION_TYPE_TERMINATE\x10\x02\x122\n.RECOMMENDATION_ACTION_TYPE_PURCHASE_COMMITMENT\x10\x03\x12.\n*RECOMMENDATION_ACTION_TYPE_ADJUST_REQUESTS\x10\x04\x12%\n!RECOMMENDATION_ACTION_TYPE_MODIFY\x10\x05\x12,\n(RECOMMENDATION_ACTION_TYPE_DELETE_UNUSED\x10\x06\x12&\n\"RECOMMENDATION_ACTION_TYPE_MIGRATE\x10\x07\x12*\n&RECOMMENDATION_ACTION_TYPE_CONSOLIDATE\x10\x08\x12'\n#RECOMMENDATION_ACTION_TYPE_SCHEDULE\x10\t\x12'\n#RECOMMENDATION_ACTION_TYPE_REFACTOR\x10\n\x12$\n RECOMMENDATION_ACTION_TYPE_OTHER\x10\x0B\x12*\n&RECOMMENDATION_ACTION_TYPE_INVESTIGATE\x10\x0C*\xCE\x01\n\x16RecommendationPriority\x12'\n#RECOMMENDATION_PRIORITY_UNSPECIFIED\x10\0\x12\x1F\n\x1BRECOMMENDATION_PRIORITY_LOW\x10\x01\x12\"\n\x1ERECOMMENDATION_PRIORITY_MEDIUM\x10\x02\x12 \n\x1CRECOMMENDATION_PRIORITY_HIGH\x10\x03\x12$\n RECOMMENDATION_PRIORITY_CRITICAL\x10\x04*\xDF\x01\n\x14RecommendationSortBy\x12&\n\"RECOMMENDATION_SORT_BY_UNSPECIFIED\x10\0\x12,\n(RECOMMENDATION_SORT_BY_ESTIMATED_SAVINGS\x10\x01\x12#\n\x1FRECOMMENDATION_SORT_BY_PRIORITY\x10\x02\x12%\n!RECOMMENDATION_SORT_BY_CREATED_AT\x10\x03\x12%\n!RECOMMENDATION_SORT_BY_CONFIDENCE\x10\x04*P\n\tSortOrder\x12\x1A\n\x16SORT_ORDER_UNSPECIFIED\x10\0\x12\x12\n\x0ESORT_ORDER_ASC\x10\x01\x12\x13\n\x0FSORT_ORDER_DESC\x10\x02b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/DismissRecommendation`
    pub static DISMISS_RECOMMENDATION: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/DismissRecommendation",
            ::pluginrpc::TypeName::new("finfocus.v1", "DismissRecommendationRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "DismissRecommendationResponse"),
        )
        .with_comment(
            "Puts a recommendation aside, so that it is not given again for a time. A host asks only a plugin that lists\n PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xB6\x07\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"\x98\x02\n\x1CDismissRecommendationRequest\x12+\n\x11recommendation_id\x18\x01 \x01(\tR\x10recommendationId\x124\n\x06reason\x18\x02 \x01(\x0E2\x1C.finfocus.v1.DismissalReasonR\x06reason\x12#\n\rcustom_reason\x18\x03 \x01(\tR\x0CcustomReason\x12>\n\nexpires_at\x18\x04 \x01(\x0B2\x1A.google.protobuf.TimestampH\0R\texpiresAt\x88\x01\x01\x12!\n\x0Cdismissed_by\x18\x05 \x01(\tR\x0BdismissedByB\r\n\x0B_expires_at\"\x8E\x02\n\x1DDismissRecommendationResponse\x12\x18\n\x07success\x18\x01 \x01(\x08R\x07success\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12=\n\x0Cdismissed_at\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0BdismissedAt\x12>\n\nexpires_at\x18\x04 \x01(\x0B2\x1A.google.protobuf.TimestampH\0R\texpiresAt\x88\x01\x01\x12+\n\x11recommendation_id\x18\x05 \x01(\tR\x10recommendationIdB\r\n\x0B_expires_at*\xB3\x02\n\x0FDismissalReason\x12 \n\x1CDISMISSAL_REASON_UNSPECIFIED\x10\0\x12#\n\x1FDISMISSAL_REASON_NOT_APPLICABLE\x10\x01\x12(\n$DISMISSAL_REASON_ALREADY_IMPLEMENTED\x10\x02\x12(\n$DISMISSAL_REASON_BUSINESS_CONSTRAINT\x10\x03\x12)\n%DISMISSAL_REASON_TECHNICAL_CONSTRAINT\x10\x04\x12\x1D\n\x19DISMISSAL_REASON_DEFERRED\x10\x05\x12\x1F\n\x1BDISMISSAL_REASON_INACCURATE\x10\x06\x12\x1A\n\x16DISMISSAL_REASON_OTHER\x10\x07b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetBudgets`
    pub static GET_BUDGETS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetBudgets",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetBudgetsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetBudgetsResponse"),
        )
        .with_comment("Tells which budgets there are and how far they are used up.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xAF\x12\n\x18finfocus/v1/budget.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"\xC0\x04\n\x06Budget\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12\x12\n\x04name\x18\x02 \x01(\tR\x04name\x12\x16\n\x06source\x18\x03 \x01(\tR\x06source\x121\n\x06amount\x18\x04 \x01(\x0B2\x19.finfocus.v1.BudgetAmountR\x06amount\x121\n\x06period\x18\x05 \x01(\x0E2\x19.finfocus.v1.BudgetPeriodR\x06period\x121\n\x06filter\x18\x06 \x01(\x0B2\x19.finfocus.v1.BudgetFilterR\x06filter\x12<\n\nthresholds\x18\x07 \x03(\x0B2\x1C.finfocus.v1.BudgetThresholdR\nthresholds\x121\n\x06status\x18\x08 \x01(\x0B2\x19.finfocus.v1.BudgetStatusR\x06status\x129\n\ncreated_at\x18\t \x01(\x0B2\x1A.google.protobuf.TimestampR\tcreatedAt\x129\n\nupdated_at\x18\n \x01(\x0B2\x1A.google.protobuf.TimestampR\tupdatedAt\x12=\n\x08metadata\x18\x0B \x03(\x0B2!.finfocus.v1.Budget.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"@\n\x0CBudgetAmount\x12\x14\n\x05limit\x18\x01 \x01(\x01R\x05limit\x12\x1A\n\x08currency\x18\x02 \x01(\tR\x08currency\"\xDF\x01\n\x0CBudgetFilter\x12\x1C\n\tproviders\x18\x01 \x03(\tR\tproviders\x12\x18\n\x07regions\x18\x02 \x03(\tR\x07regions\x12%\n\x0Eresource_types\x18\x03 \x03(\tR\rresourceTypes\x127\n\x04tags\x18\x04 \x03(\x0B2#.finfocus.v1.BudgetFilter.TagsEntryR\x04tags\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xBE\x01\n\x0FBudgetThreshold\x12\x1E\n\npercentage\x18\x01 \x01(\x01R\npercentage\x12.\n\x04type\x18\x02 \x01(\x0E2\x1A.finfocus.v1.ThresholdTypeR\x04type\x12\x1C\n\ttriggered\x18\x03 \x01(\x08R\ttriggered\x12=\n\x0Ctriggered_at\x18\x04 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0BtriggeredAt\"\x91\x02\n\x0CBudgetStatus\x12#\n\rcurrent_spend\x18\x01 \x01(\x01R\x0CcurrentSpend\x12)\n\x10forecasted_spend\x18\x02 \x01(\x01R\x0FforecastedSpend\x12'\n\x0Fpercentage_used\x18\x03 \x01(\x01R\x0EpercentageUsed\x123\n\x15percentage_forecasted\x18\x04 \x01(\x01R\x14percentageForecasted\x12\x1A\n\x08currency\x18\x05 \x01(\tR\x08currency\x127\n\x06health\x18\x06 \x01(\x0E2\x1F.finfocus.v1.BudgetHealthStatusR\x06health\"m\n\x11GetBudgetsRequest\x121\n\x06filter\x18\x01 \x01(\x0B2\x19.finfocus.v1.BudgetFilterR\x06filter\x12%\n\x0Einclude_status\x18\x02 \x01(\x08R\rincludeStatus\"y\n\x12GetBudgetsResponse\x12-\n\x07budgets\x18\x01 \x03(\x0B2\x13.finfocus.v1.BudgetR\x07budgets\x124\n\x07summary\x18\x02 \x01(\x0B2\x1A.finfocus.v1.BudgetSummaryR\x07summary\"\xD2\x01\n\rBudgetSummary\x12#\n\rtotal_budgets\x18\x01 \x01(\x05R\x0CtotalBudgets\x12\x1D\n\nbudgets_ok\x18\x02 \x01(\x05R\tbudgetsOk\x12'\n\x0Fbudgets_warning\x18\x03 \x01(\x05R\x0EbudgetsWarning\x12)\n\x10budgets_exceeded\x18\x04 \x01(\x05R\x0FbudgetsExceeded\x12)\n\x10budgets_critical\x18\x05 \x01(\x05R\x0FbudgetsCritical*\xB4\x01\n\x0CBudgetPeriod\x12\x1D\n\x19BUDGET_PERIOD_UNSPECIFIED\x10\0\x12\x17\n\x13BUDGET_PERIOD_DAILY\x10\x01\x12\x18\n\x14BUDGET_PERIOD_WEEKLY\x10\x02\x12\x19\n\x15BUDGET_PERIOD_MONTHLY\x10\x03\x12\x1B\n\x17BUDGET_PERIOD_QUARTERLY\x10\x04\x12\x1A\n\x16BUDGET_PERIOD_ANNUALLY\x10\x05*i\n\rThresholdType\x12\x1E\n\x1ATHRESHOLD_TYPE_UNSPECIFIED\x10\0\x12\x19\n\x15THRESHOLD_TYPE_ACTUAL\x10\x01\x12\x1D\n\x19THRESHOLD_TYPE_FORECASTED\x10\x02*\xBF\x01\n\x12BudgetHealthStatus\x12$\n BUDGET_HEALTH_STATUS_UNSPECIFIED\x10\0\x12\x1B\n\x17BUDGET_HEALTH_STATUS_OK\x10\x01\x12 \n\x1CBUDGET_HEALTH_STATUS_WARNING\x10\x02\x12!\n\x1DBUDGET_HEALTH_STATUS_CRITICAL\x10\x03\x12!\n\x1DBUDGET_HEALTH_STATUS_EXCEEDED\x10\x04b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetPluginInfo`
    pub static GET_PLUGIN_INFO: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetPluginInfo",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPluginInfoRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPluginInfoResponse"),
        )
        .with_comment(
            "Tells who the plugin is and what it can do. A host takes any error for an old plugin that cannot tell.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xE7\x03\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xB6\x03\n\x10PluginCapability\x12!\n\x1DPLUGIN_CAPABILITY_UNSPECIFIED\x10\0\x12%\n!PLUGIN_CAPABILITY_PROJECTED_COSTS\x10\x01\x12\"\n\x1EPLUGIN_CAPABILITY_ACTUAL_COSTS\x10\x02\x12\x1C\n\x18PLUGIN_CAPABILITY_CARBON\x10\x03\x12%\n!PLUGIN_CAPABILITY_RECOMMENDATIONS\x10\x04\x12\x1D\n\x19PLUGIN_CAPABILITY_DRY_RUN\x10\x05\x12\x1D\n\x19PLUGIN_CAPABILITY_BUDGETS\x10\x06\x12\x1C\n\x18PLUGIN_CAPABILITY_ENERGY\x10\x07\x12\x1B\n\x17PLUGIN_CAPABILITY_WATER\x10\x08\x12\"\n\x1EPLUGIN_CAPABILITY_PRICING_SPEC\x10\t\x12#\n\x1FPLUGIN_CAPABILITY_ESTIMATE_COST\x10\n\x12-\n)PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS\x10\x0Bb\x06proto3\n\xBB\x03\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\"\x16\n\x14GetPluginInfoRequest\"\xD4\x02\n\x15GetPluginInfoResponse\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x12!\n\x0Cspec_version\x18\x03 \x01(\tR\x0BspecVersion\x12\x1C\n\tproviders\x18\x04 \x03(\tR\tproviders\x12L\n\x08metadata\x18\x05 \x03(\x0B20.finfocus.v1.GetPluginInfoResponse.MetadataEntryR\x08metadata\x12A\n\x0Ccapabilities\x18\x06 \x03(\x0E2\x1D.finfocus.v1.PluginCapabilityR\x0Ccapabilities\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/DryRun`
    pub static DRY_RUN: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/DryRun",
            ::pluginrpc::TypeName::new("finfocus.v1", "DryRunRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "DryRunResponse"),
        )
        .with_comment(
            "Tells which FOCUS columns the plugin would fill for a resource, without fetching a cost. `finfocus plugin inspect`\n shows it.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xF3\x02\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xCC\x01\n\x12FieldSupportStatus\x12$\n FIELD_SUPPORT_STATUS_UNSPECIFIED\x10\0\x12\"\n\x1EFIELD_SUPPORT_STATUS_SUPPORTED\x10\x01\x12$\n FIELD_SUPPORT_STATUS_UNSUPPORTED\x10\x02\x12$\n FIELD_SUPPORT_STATUS_CONDITIONAL\x10\x03\x12 \n\x1CFIELD_SUPPORT_STATUS_DYNAMIC\x10\x04*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03b\x06proto3\n\xF5\t\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\"\xE0\x03\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\xCF\x01\n\x0CFieldMapping\x12\x1D\n\nfield_name\x18\x01 \x01(\tR\tfieldName\x12F\n\x0Esupport_status\x18\x02 \x01(\x0E2\x1F.finfocus.v1.FieldSupportStatusR\rsupportStatus\x123\n\x15condition_description\x18\x03 \x01(\tR\x14conditionDescription\x12#\n\rexpected_type\x18\x04 \x01(\tR\x0CexpectedType\"\x80\x02\n\rDryRunRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\x12i\n\x15simulation_parameters\x18\x02 \x03(\x0B24.finfocus.v1.DryRunRequest.SimulationParametersEntryR\x14simulationParameters\x1AG\n\x19SimulationParametersEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xEE\x01\n\x0EDryRunResponse\x12@\n\x0Efield_mappings\x18\x01 \x03(\x0B2\x19.finfocus.v1.FieldMappingR\rfieldMappings\x12/\n\x13configuration_valid\x18\x02 \x01(\x08R\x12configurationValid\x121\n\x14configuration_errors\x18\x03 \x03(\tR\x13configurationErrors\x126\n\x17resource_type_supported\x18\x04 \x01(\x08R\x15resourceTypeSupportedb\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.CostSourceService",
            &[
                &NAME,
                &SUPPORTS,
                &GET_ACTUAL_COST,
                &GET_PROJECTED_COST,
                &GET_PRICING_SPEC,
                &ESTIMATE_COST,
                &GET_RECOMMENDATIONS,
                &DISMISS_RECOMMENDATION,
                &GET_BUDGETS,
                &GET_PLUGIN_INFO,
                &DRY_RUN,
            ],
        )
        .with_comment(
            "What every cost source plugin serves. The host calls Name and GetPluginInfo after it has started the plugin, then\n GetProjectedCost, GetActualCost and the rest, several at a time.",
        )
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// The server of [`CostSourceService`]; put it where a [`Service`](::pluginrpc::Service) is taken.
    #[derive(Debug)]
    pub struct CostSourceServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> CostSourceServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves what others hold as well.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for CostSourceServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: CostSourceService> ::pluginrpc::Call for CostSourceServiceServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Unary(method, request);
            match method.path() {
                "/finfocus.v1.CostSourceService/Name" => {
                    call.unary(move |message| inner.name(ctx, message))
                }
                "/finfocus.v1.CostSourceService/Supports" => {
                    call.unary(move |message| inner.supports(ctx, message))
                }
                "/finfocus.v1.CostSourceService/GetActualCost" => {
                    call.unary(move |message| inner.get_actual_cost(ctx, message))
                }
                "/finfocus.v1.CostSourceService/GetProjectedCost" => {
                    call.unary(move |message| inner.get_projected_cost(ctx, message))
                }
                "/finfocus.v1.CostSourceService/GetPricingSpec" => {
                    call.unary(move |message| inner.get_pricing_spec(ctx, message))
                }
                "/finfocus.v1.CostSourceService/EstimateCost" => {
                    call.unary(move |message| inner.estimate_cost(ctx, message))
                }
                "/finfocus.v1.CostSourceService/GetRecommendations" => {
                    call.unary(move |message| inner.get_recommendations(ctx, message))
                }
                "/finfocus.v1.CostSourceService/DismissRecommendation" => {
                    call.unary(move |message| inner.dismiss_recommendation(ctx, message))
                }
                "/finfocus.v1.CostSourceService/GetBudgets" => {
                    call.unary(move |message| inner.get_budgets(ctx, message))
                }
                "/finfocus.v1.CostSourceService/GetPluginInfo" => {
                    call.unary(move |message| inner.get_plugin_info(ctx, message))
                }
                "/finfocus.v1.CostSourceService/DryRun" => {
                    call.unary(move |message| inner.dry_run(ctx, message))
                }
                _ => ::pluginrpc::__private::missing(method),
            }
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<
                ::pluginrpc::Streaming<::pluginrpc::Bytes>,
                ::pluginrpc::Error,
            >,
        > {
            ::pluginrpc::__private::Streamed(method, requests)
                .or_unary(self, &SERVICE_DESCRIPTOR, ctx)
        }
    }
    impl<T: CostSourceService> ::pluginrpc::Service for CostSourceServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for CostSourceServiceServer<T> {
        const NAME: &'static str = "finfocus.v1.CostSourceService";
    }
    use ::pluginrpc::__private::call_unary;
    /// The client of [`CostSourceService`], over anything that can be called; its methods are those of the trait.
    #[derive(Clone, Debug)]
    pub struct CostSourceServiceClient<C> {
        call: C,
    }
    impl<C> CostSourceServiceClient<C> {
        /// Calls through `call`: an executable, a channel, a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> CostSourceService for CostSourceServiceClient<C> {
        async fn name(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::NameRequest,
        ) -> ::core::result::Result<super::NameResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &NAME, ctx, request).await
        }
        async fn supports(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::SupportsRequest,
        ) -> ::core::result::Result<super::SupportsResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &SUPPORTS, ctx, request).await
        }
        async fn get_actual_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetActualCostRequest,
        ) -> ::core::result::Result<super::GetActualCostResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &GET_ACTUAL_COST, ctx, request).await
        }
        async fn get_projected_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetProjectedCostRequest,
        ) -> ::core::result::Result<
            super::GetProjectedCostResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_PROJECTED_COST, ctx, request).await
        }
        async fn get_pricing_spec(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetPricingSpecRequest,
        ) -> ::core::result::Result<super::GetPricingSpecResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &GET_PRICING_SPEC, ctx, request).await
        }
        async fn estimate_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::EstimateCostRequest,
        ) -> ::core::result::Result<super::EstimateCostResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &ESTIMATE_COST, ctx, request).await
        }
        async fn get_recommendations(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetRecommendationsRequest,
        ) -> ::core::result::Result<
            super::GetRecommendationsResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_RECOMMENDATIONS, ctx, request).await
        }
        async fn dismiss_recommendation(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::DismissRecommendationRequest,
        ) -> ::core::result::Result<
            super::DismissRecommendationResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &DISMISS_RECOMMENDATION, ctx, request).await
        }
        async fn get_budgets(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetBudgetsRequest,
        ) -> ::core::result::Result<super::GetBudgetsResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &GET_BUDGETS, ctx, request).await
        }
        async fn get_plugin_info(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetPluginInfoRequest,
        ) -> ::core::result::Result<super::GetPluginInfoResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &GET_PLUGIN_INFO, ctx, request).await
        }
        async fn dry_run(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::DryRunRequest,
        ) -> ::core::result::Result<super::DryRunResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &DRY_RUN, ctx, request).await
        }
    }
}
/// `finfocus.v1.ObservabilityService`: its trait, method table, server and client.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_variables,
)]
pub mod observability_service {
    /// What a plugin may serve beside its costs, to be watched. The released host never asks.
    ///
    /// A method that is not written answers `UNIMPLEMENTED`.
    pub trait ObservabilityService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Tells whether the plugin can serve.
        fn health_check(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::HealthCheckRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::HealthCheckResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&HEALTH_CHECK)
        }
        /// Tells what the plugin has counted and measured.
        fn get_metrics(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetMetricsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetMetricsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_METRICS)
        }
        /// Tells how good the plugin's service has been.
        fn get_service_level_indicators(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetServiceLevelIndicatorsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetServiceLevelIndicatorsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_SERVICE_LEVEL_INDICATORS)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.ObservabilityService/HealthCheck`
    pub static HEALTH_CHECK: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.ObservabilityService/HealthCheck",
            ::pluginrpc::TypeName::new("finfocus.v1", "HealthCheckRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "HealthCheckResponse"),
        )
        .with_comment("Tells whether the plugin can serve.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xAE\x03\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"7\n\x12HealthCheckRequest\x12!\n\x0Cservice_name\x18\x01 \x01(\tR\x0BserviceName\"\x9E\x02\n\x13HealthCheckResponse\x12?\n\x06status\x18\x01 \x01(\x0E2'.finfocus.v1.HealthCheckResponse.StatusR\x06status\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12B\n\x0Flast_check_time\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\rlastCheckTime\"h\n\x06Status\x12\x16\n\x12STATUS_UNSPECIFIED\x10\0\x12\x12\n\x0ESTATUS_SERVING\x10\x01\x12\x16\n\x12STATUS_NOT_SERVING\x10\x02\x12\x1A\n\x16STATUS_SERVICE_UNKNOWN\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.ObservabilityService/GetMetrics`
    pub static GET_METRICS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.ObservabilityService/GetMetrics",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetMetricsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetMetricsResponse"),
        )
        .with_comment("Tells what the plugin has counted and measured.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xBC\x06\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"N\n\x11GetMetricsRequest\x12!\n\x0Cmetric_names\x18\x01 \x03(\tR\x0BmetricNames\x12\x16\n\x06format\x18\x02 \x01(\tR\x06format\"\x95\x01\n\x12GetMetricsResponse\x12-\n\x07metrics\x18\x01 \x03(\x0B2\x13.finfocus.v1.MetricR\x07metrics\x128\n\ttimestamp\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\ttimestamp\x12\x16\n\x06format\x18\x03 \x01(\tR\x06format\"\x92\x01\n\x06Metric\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x12\n\x04help\x18\x02 \x01(\tR\x04help\x12+\n\x04type\x18\x03 \x01(\x0E2\x17.finfocus.v1.MetricTypeR\x04type\x123\n\x07samples\x18\x04 \x03(\x0B2\x19.finfocus.v1.MetricSampleR\x07samples\"\xD8\x01\n\x0CMetricSample\x12=\n\x06labels\x18\x01 \x03(\x0B2%.finfocus.v1.MetricSample.LabelsEntryR\x06labels\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value\x128\n\ttimestamp\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\ttimestamp\x1A9\n\x0BLabelsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01*\x8D\x01\n\nMetricType\x12\x1B\n\x17METRIC_TYPE_UNSPECIFIED\x10\0\x12\x17\n\x13METRIC_TYPE_COUNTER\x10\x01\x12\x15\n\x11METRIC_TYPE_GAUGE\x10\x02\x12\x19\n\x15METRIC_TYPE_HISTOGRAM\x10\x03\x12\x17\n\x13METRIC_TYPE_SUMMARY\x10\x04b\x06proto3",
        );
    /// `/finfocus.v1.ObservabilityService/GetServiceLevelIndicators`
    pub static GET_SERVICE_LEVEL_INDICATORS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.ObservabilityService/GetServiceLevelIndicators",
            ::pluginrpc::TypeName::new(
                "finfocus.v1",
                "GetServiceLevelIndicatorsRequest",
            ),
            ::pluginrpc::TypeName::new(
                "finfocus.v1",
                "GetServiceLevelIndicatorsResponse",
            ),
        )
        .with_comment("Tells how good the plugin's service has been.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xA4\x06\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"v\n GetServiceLevelIndicatorsRequest\x125\n\ntime_range\x18\x01 \x01(\x0B2\x16.finfocus.v1.TimeRangeR\ttimeRange\x12\x1B\n\tsli_names\x18\x02 \x03(\tR\x08sliNames\"\xA2\x01\n!GetServiceLevelIndicatorsResponse\x126\n\x04slis\x18\x01 \x03(\x0B2\".finfocus.v1.ServiceLevelIndicatorR\x04slis\x12E\n\x10measurement_time\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0FmeasurementTime\"\xCA\x01\n\x15ServiceLevelIndicator\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12 \n\x0Bdescription\x18\x02 \x01(\tR\x0Bdescription\x12\x14\n\x05value\x18\x03 \x01(\x01R\x05value\x12\x12\n\x04unit\x18\x04 \x01(\tR\x04unit\x12!\n\x0Ctarget_value\x18\x05 \x01(\x01R\x0BtargetValue\x12.\n\x06status\x18\x06 \x01(\x0E2\x16.finfocus.v1.SLIStatusR\x06status\"k\n\tTimeRange\x120\n\x05start\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end*w\n\tSLIStatus\x12\x1A\n\x16SLI_STATUS_UNSPECIFIED\x10\0\x12\x1D\n\x19SLI_STATUS_MEETING_TARGET\x10\x01\x12\x16\n\x12SLI_STATUS_WARNING\x10\x02\x12\x17\n\x13SLI_STATUS_CRITICAL\x10\x03b\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.ObservabilityService",
            &[&HEALTH_CHECK, &GET_METRICS, &GET_SERVICE_LEVEL_INDICATORS],
        )
        .with_comment(
            "What a plugin may serve beside its costs, to be watched. The released host never asks.",
        )
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// The server of [`ObservabilityService`]; put it where a [`Service`](::pluginrpc::Service) is taken.
    #[derive(Debug)]
    pub struct ObservabilityServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> ObservabilityServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves what others hold as well.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for ObservabilityServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: ObservabilityService> ::pluginrpc::Call for ObservabilityServiceServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Unary(method, request);
            match method.path() {
                "/finfocus.v1.ObservabilityService/HealthCheck" => {
                    call.unary(move |message| inner.health_check(ctx, message))
                }
                "/finfocus.v1.ObservabilityService/GetMetrics" => {
                    call.unary(move |message| inner.get_metrics(ctx, message))
                }
                "/finfocus.v1.ObservabilityService/GetServiceLevelIndicators" => {
                    call.unary(move |message| {
                        inner.get_service_level_indicators(ctx, message)
                    })
                }
                _ => ::pluginrpc::__private::missing(method),
            }
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<
                ::pluginrpc::Streaming<::pluginrpc::Bytes>,
                ::pluginrpc::Error,
            >,
        > {
            ::pluginrpc::__private::Streamed(method, requests)
                .or_unary(self, &SERVICE_DESCRIPTOR, ctx)
        }
    }
    impl<T: ObservabilityService> ::pluginrpc::Service
    for ObservabilityServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for ObservabilityServiceServer<T> {
        const NAME: &'static str = "finfocus.v1.ObservabilityService";
    }
    use ::pluginrpc::__private::call_unary;
    /// The client of [`ObservabilityService`], over anything that can be called; its methods are those of the trait.
    #[derive(Clone, Debug)]
    pub struct ObservabilityServiceClient<C> {
        call: C,
    }
    impl<C> ObservabilityServiceClient<C> {
        /// Calls through `call`: an executable, a channel, a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> ObservabilityService for ObservabilityServiceClient<C> {
        async fn health_check(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::HealthCheckRequest,
        ) -> ::core::result::Result<super::HealthCheckResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &HEALTH_CHECK, ctx, request).await
        }
        async fn get_metrics(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetMetricsRequest,
        ) -> ::core::result::Result<super::GetMetricsResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &GET_METRICS, ctx, request).await
        }
        async fn get_service_level_indicators(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetServiceLevelIndicatorsRequest,
        ) -> ::core::result::Result<
            super::GetServiceLevelIndicatorsResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_SERVICE_LEVEL_INDICATORS, ctx, request).await
        }
    }
}
/// `finfocus.v1.PluginRegistryService`: its trait, method table, server and client.
#[allow(
    clippy::all,
    clippy::pedantic,
    clippy::nursery,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub,
    unused_qualifications,
    unused_variables,
)]
pub mod plugin_registry_service {
    /// Manages the plugins of a host.
    ///
    /// A method that is not written answers `UNIMPLEMENTED`.
    pub trait PluginRegistryService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Lists the plugins that the given sources offer.
        fn discover_plugins(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::DiscoverPluginsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::DiscoverPluginsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&DISCOVER_PLUGINS)
        }
        /// Fetches the manifest of one plugin.
        fn get_plugin_manifest(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetPluginManifestRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetPluginManifestResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_PLUGIN_MANIFEST)
        }
        /// Checks a manifest without installing anything.
        fn validate_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ValidatePluginRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::ValidatePluginResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&VALIDATE_PLUGIN)
        }
        /// Installs one version of a plugin.
        fn install_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::InstallPluginRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::InstallPluginResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&INSTALL_PLUGIN)
        }
        /// Replaces an installed plugin by another version.
        fn update_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::UpdatePluginRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::UpdatePluginResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&UPDATE_PLUGIN)
        }
        /// Removes an installed plugin.
        fn remove_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::RemovePluginRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::RemovePluginResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&REMOVE_PLUGIN)
        }
        /// Lists what is installed.
        fn list_installed_plugins(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ListInstalledPluginsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::ListInstalledPluginsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&LIST_INSTALLED_PLUGINS)
        }
        /// Asks whether an installed plugin works.
        fn check_plugin_health(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::CheckPluginHealthRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::CheckPluginHealthResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&CHECK_PLUGIN_HEALTH)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.PluginRegistryService/DiscoverPlugins`
    pub static DISCOVER_PLUGINS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/DiscoverPlugins",
            ::pluginrpc::TypeName::new("finfocus.v1", "DiscoverPluginsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "DiscoverPluginsResponse"),
        )
        .with_comment("Lists the plugins that the given sources offer.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xD5\x04\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xA7\x01\n\x0FDiscoverySource\x12 \n\x1CDISCOVERY_SOURCE_UNSPECIFIED\x10\0\x12\x1F\n\x1BDISCOVERY_SOURCE_FILESYSTEM\x10\x01\x12\x1D\n\x19DISCOVERY_SOURCE_REGISTRY\x10\x02\x12\x18\n\x14DISCOVERY_SOURCE_URL\x10\x03\x12\x18\n\x14DISCOVERY_SOURCE_GIT\x10\x04*\xD2\x01\n\x0CPluginStatus\x12\x1D\n\x19PLUGIN_STATUS_UNSPECIFIED\x10\0\x12\x1B\n\x17PLUGIN_STATUS_AVAILABLE\x10\x01\x12\x1B\n\x17PLUGIN_STATUS_INSTALLED\x10\x02\x12\x18\n\x14PLUGIN_STATUS_ACTIVE\x10\x03\x12\x1A\n\x16PLUGIN_STATUS_INACTIVE\x10\x04\x12\x17\n\x13PLUGIN_STATUS_ERROR\x10\x05\x12\x1A\n\x16PLUGIN_STATUS_UPDATING\x10\x06*\xA5\x01\n\rSecurityLevel\x12\x1E\n\x1ASECURITY_LEVEL_UNSPECIFIED\x10\0\x12\x1C\n\x18SECURITY_LEVEL_UNTRUSTED\x10\x01\x12\x1C\n\x18SECURITY_LEVEL_COMMUNITY\x10\x02\x12\x1B\n\x17SECURITY_LEVEL_VERIFIED\x10\x03\x12\x1B\n\x17SECURITY_LEVEL_OFFICIAL\x10\x04b\x06proto3\n\xF8\x0E\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\x95\x01\n\x16DiscoverPluginsRequest\x126\n\x07sources\x18\x01 \x03(\x0E2\x1C.finfocus.v1.DiscoverySourceR\x07sources\x12\x16\n\x06filter\x18\x02 \x01(\tR\x06filter\x12+\n\x11include_installed\x18\x03 \x01(\x08R\x10includeInstalled\"\x94\x01\n\x17DiscoverPluginsResponse\x121\n\x07plugins\x18\x01 \x03(\x0B2\x17.finfocus.v1.PluginInfoR\x07plugins\x12F\n\x10discovery_errors\x18\x02 \x03(\x0B2\x1B.finfocus.v1.DiscoveryErrorR\x0FdiscoveryErrors\"\x89\x04\n\nPluginInfo\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x12 \n\x0Bdescription\x18\x03 \x01(\tR\x0Bdescription\x12\x16\n\x06author\x18\x04 \x01(\tR\x06author\x124\n\x06source\x18\x05 \x01(\x0E2\x1C.finfocus.v1.DiscoverySourceR\x06source\x12\x1A\n\x08location\x18\x06 \x01(\tR\x08location\x121\n\x06status\x18\x07 \x01(\x0E2\x19.finfocus.v1.PluginStatusR\x06status\x12A\n\x0Esecurity_level\x18\x08 \x01(\x0E2\x1A.finfocus.v1.SecurityLevelR\rsecurityLevel\x12\"\n\x0Ccapabilities\x18\t \x03(\tR\x0Ccapabilities\x12C\n\x0Crequirements\x18\n \x01(\x0B2\x1F.finfocus.v1.PluginRequirementsR\x0Crequirements\x12#\n\rmanifest_hash\x18\x0B \x01(\tR\x0CmanifestHash\x12=\n\x0Clast_updated\x18\x0C \x01(\x0B2\x1A.google.protobuf.TimestampR\x0BlastUpdated\"\xD2\x02\n\x12PluginRequirements\x12(\n\x10min_spec_version\x18\x01 \x01(\tR\x0EminSpecVersion\x12(\n\x10max_spec_version\x18\x02 \x01(\tR\x0EmaxSpecVersion\x12A\n\x0Cdependencies\x18\x03 \x03(\x0B2\x1D.finfocus.v1.PluginDependencyR\x0Cdependencies\x12P\n\x13system_requirements\x18\x04 \x01(\x0B2\x1F.finfocus.v1.SystemRequirementsR\x12systemRequirements\x12S\n\x14runtime_requirements\x18\x05 \x01(\x0B2 .finfocus.v1.RuntimeRequirementsR\x13runtimeRequirements\"q\n\x10PluginDependency\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12-\n\x12version_constraint\x18\x02 \x01(\tR\x11versionConstraint\x12\x1A\n\x08optional\x18\x03 \x01(\x08R\x08optional\"\xB4\x01\n\x12SystemRequirements\x12\"\n\rmin_memory_mb\x18\x01 \x01(\x03R\x0BminMemoryMb\x12\x1E\n\x0Bmin_disk_mb\x18\x02 \x01(\x03R\tminDiskMb\x127\n\x17supported_architectures\x18\x03 \x03(\tR\x16supportedArchitectures\x12!\n\x0Csupported_os\x18\x04 \x03(\tR\x0BsupportedOs\"\xA7\x01\n\x13RuntimeRequirements\x12!\n\x0Cgrpc_version\x18\x01 \x01(\tR\x0BgrpcVersion\x12!\n\x0Ctls_required\x18\x02 \x01(\x08R\x0BtlsRequired\x12!\n\x0Cauth_methods\x18\x03 \x03(\tR\x0BauthMethods\x12'\n\x0Ftimeout_seconds\x18\x04 \x01(\x05R\x0EtimeoutSeconds\"\xA6\x01\n\x0EDiscoveryError\x124\n\x06source\x18\x01 \x01(\x0E2\x1C.finfocus.v1.DiscoverySourceR\x06source\x12\x1A\n\x08location\x18\x02 \x01(\tR\x08location\x12\x1D\n\nerror_code\x18\x03 \x01(\tR\terrorCode\x12#\n\rerror_message\x18\x04 \x01(\tR\x0CerrorMessageb\x06proto3",
        );
    /// `/finfocus.v1.PluginRegistryService/GetPluginManifest`
    pub static GET_PLUGIN_MANIFEST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/GetPluginManifest",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPluginManifestRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPluginManifestResponse"),
        )
        .with_comment("Fetches the manifest of one plugin.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xC0\x04\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xA7\x01\n\x0FDiscoverySource\x12 \n\x1CDISCOVERY_SOURCE_UNSPECIFIED\x10\0\x12\x1F\n\x1BDISCOVERY_SOURCE_FILESYSTEM\x10\x01\x12\x1D\n\x19DISCOVERY_SOURCE_REGISTRY\x10\x02\x12\x18\n\x14DISCOVERY_SOURCE_URL\x10\x03\x12\x18\n\x14DISCOVERY_SOURCE_GIT\x10\x04*\xA5\x01\n\rSecurityLevel\x12\x1E\n\x1ASECURITY_LEVEL_UNSPECIFIED\x10\0\x12\x1C\n\x18SECURITY_LEVEL_UNTRUSTED\x10\x01\x12\x1C\n\x18SECURITY_LEVEL_COMMUNITY\x10\x02\x12\x1B\n\x17SECURITY_LEVEL_VERIFIED\x10\x03\x12\x1B\n\x17SECURITY_LEVEL_OFFICIAL\x10\x04*\xBD\x01\n\x12InstallationMethod\x12#\n\x1FINSTALLATION_METHOD_UNSPECIFIED\x10\0\x12\x1E\n\x1AINSTALLATION_METHOD_BINARY\x10\x01\x12!\n\x1DINSTALLATION_METHOD_CONTAINER\x10\x02\x12\x1E\n\x1AINSTALLATION_METHOD_SCRIPT\x10\x03\x12\x1F\n\x1BINSTALLATION_METHOD_PACKAGE\x10\x04b\x06proto3\n\xC2\x17\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\x9A\x01\n\x18GetPluginManifestRequest\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x124\n\x06source\x18\x03 \x01(\x0E2\x1C.finfocus.v1.DiscoverySourceR\x06source\x12\x1A\n\x08location\x18\x04 \x01(\tR\x08location\"T\n\x19GetPluginManifestResponse\x127\n\x08manifest\x18\x01 \x01(\x0B2\x1B.finfocus.v1.PluginManifestR\x08manifest\"\xD3\x02\n\x0EPluginManifest\x127\n\x08metadata\x18\x01 \x01(\x0B2\x1B.finfocus.v1.PluginMetadataR\x08metadata\x12F\n\rspecification\x18\x02 \x01(\x0B2 .finfocus.v1.PluginSpecificationR\rspecification\x127\n\x08security\x18\x03 \x01(\x0B2\x1B.finfocus.v1.PluginSecurityR\x08security\x12A\n\x0Cinstallation\x18\x04 \x01(\x0B2\x1D.finfocus.v1.InstallationSpecR\x0Cinstallation\x12D\n\rconfiguration\x18\x05 \x01(\x0B2\x1E.finfocus.v1.ConfigurationSpecR\rconfiguration\"\xE0\x02\n\x0EPluginMetadata\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x12 \n\x0Bdescription\x18\x03 \x01(\tR\x0Bdescription\x12\x16\n\x06author\x18\x04 \x01(\tR\x06author\x12\x1A\n\x08homepage\x18\x05 \x01(\tR\x08homepage\x12\x1E\n\nrepository\x18\x06 \x01(\tR\nrepository\x12\x18\n\x07license\x18\x07 \x01(\tR\x07license\x12\x1A\n\x08keywords\x18\x08 \x03(\tR\x08keywords\x129\n\ncreated_at\x18\t \x01(\x0B2\x1A.google.protobuf.TimestampR\tcreatedAt\x129\n\nupdated_at\x18\n \x01(\x0B2\x1A.google.protobuf.TimestampR\tupdatedAt\"\x86\x04\n\x13PluginSpecification\x12!\n\x0Cspec_version\x18\x01 \x01(\tR\x0BspecVersion\x12/\n\x13supported_providers\x18\x02 \x03(\tR\x12supportedProviders\x12i\n\x13supported_resources\x18\x03 \x03(\x0B28.finfocus.v1.PluginSpecification.SupportedResourcesEntryR\x12supportedResources\x12\"\n\x0Ccapabilities\x18\x04 \x03(\tR\x0Ccapabilities\x12M\n\x12service_definition\x18\x05 \x01(\x0B2\x1E.finfocus.v1.ServiceDefinitionR\x11serviceDefinition\x12V\n\x15observability_support\x18\x06 \x01(\x0B2!.finfocus.v1.ObservabilitySupportR\x14observabilitySupport\x1Ae\n\x17SupportedResourcesEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x124\n\x05value\x18\x02 \x01(\x0B2\x1E.finfocus.v1.ProviderResourcesR\x05value:\x028\x01\"y\n\x11ProviderResources\x12%\n\x0Eresource_types\x18\x01 \x03(\tR\rresourceTypes\x12#\n\rbilling_modes\x18\x02 \x03(\tR\x0CbillingModes\x12\x18\n\x07regions\x18\x03 \x03(\tR\x07regions\"\xB3\x01\n\x11ServiceDefinition\x12!\n\x0Cservice_name\x18\x01 \x01(\tR\x0BserviceName\x12!\n\x0Cpackage_name\x18\x02 \x01(\tR\x0BpackageName\x12\x18\n\x07methods\x18\x03 \x03(\tR\x07methods\x12\x12\n\x04port\x18\x04 \x01(\x05R\x04port\x12*\n\x11health_check_path\x18\x05 \x01(\tR\x0FhealthCheckPath\"\xE6\x01\n\x14ObservabilitySupport\x12'\n\x0Fmetrics_enabled\x18\x01 \x01(\x08R\x0EmetricsEnabled\x12'\n\x0Ftracing_enabled\x18\x02 \x01(\x08R\x0EtracingEnabled\x12'\n\x0Flogging_enabled\x18\x03 \x01(\x08R\x0EloggingEnabled\x122\n\x15health_checks_enabled\x18\x04 \x01(\x08R\x13healthChecksEnabled\x12\x1F\n\x0Bsli_support\x18\x05 \x01(\x08R\nsliSupport\"\x8A\x02\n\x0EPluginSecurity\x12\x1C\n\tsignature\x18\x01 \x01(\tR\tsignature\x12\x1D\n\npublic_key\x18\x02 \x01(\tR\tpublicKey\x12+\n\x11certificate_chain\x18\x03 \x03(\tR\x10certificateChain\x12A\n\x0Esecurity_level\x18\x04 \x01(\x0E2\x1A.finfocus.v1.SecurityLevelR\rsecurityLevel\x12 \n\x0Bpermissions\x18\x05 \x03(\tR\x0Bpermissions\x12)\n\x10sandbox_required\x18\x06 \x01(\x08R\x0FsandboxRequired\"\xD5\x02\n\x10InstallationSpec\x12P\n\x13installation_method\x18\x01 \x01(\x0E2\x1F.finfocus.v1.InstallationMethodR\x12installationMethod\x12!\n\x0Cdownload_url\x18\x02 \x01(\tR\x0BdownloadUrl\x12\x1A\n\x08checksum\x18\x03 \x01(\tR\x08checksum\x12-\n\x12checksum_algorithm\x18\x04 \x01(\tR\x11checksumAlgorithm\x12%\n\x0Einstall_script\x18\x05 \x01(\tR\rinstallScript\x12,\n\x12pre_install_checks\x18\x06 \x03(\tR\x10preInstallChecks\x12,\n\x12post_install_steps\x18\x07 \x03(\tR\x10postInstallSteps\"\xBA\x01\n\x11ConfigurationSpec\x12\x16\n\x06schema\x18\x01 \x01(\tR\x06schema\x12%\n\x0Edefault_config\x18\x02 \x01(\tR\rdefaultConfig\x12'\n\x0Frequired_fields\x18\x03 \x03(\tR\x0ErequiredFields\x12=\n\x08examples\x18\x04 \x03(\x0B2!.finfocus.v1.ConfigurationExampleR\x08examples\"d\n\x14ConfigurationExample\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12 \n\x0Bdescription\x18\x02 \x01(\tR\x0Bdescription\x12\x16\n\x06config\x18\x03 \x01(\tR\x06configb\x06proto3",
        );
    /// `/finfocus.v1.PluginRegistryService/ValidatePlugin`
    pub static VALIDATE_PLUGIN: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/ValidatePlugin",
            ::pluginrpc::TypeName::new("finfocus.v1", "ValidatePluginRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "ValidatePluginResponse"),
        )
        .with_comment("Checks a manifest without installing anything.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xB4\x04\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xA5\x01\n\rSecurityLevel\x12\x1E\n\x1ASECURITY_LEVEL_UNSPECIFIED\x10\0\x12\x1C\n\x18SECURITY_LEVEL_UNTRUSTED\x10\x01\x12\x1C\n\x18SECURITY_LEVEL_COMMUNITY\x10\x02\x12\x1B\n\x17SECURITY_LEVEL_VERIFIED\x10\x03\x12\x1B\n\x17SECURITY_LEVEL_OFFICIAL\x10\x04*\xBD\x01\n\x12InstallationMethod\x12#\n\x1FINSTALLATION_METHOD_UNSPECIFIED\x10\0\x12\x1E\n\x1AINSTALLATION_METHOD_BINARY\x10\x01\x12!\n\x1DINSTALLATION_METHOD_CONTAINER\x10\x02\x12\x1E\n\x1AINSTALLATION_METHOD_SCRIPT\x10\x03\x12\x1F\n\x1BINSTALLATION_METHOD_PACKAGE\x10\x04*\x9B\x01\n\rErrorSeverity\x12\x1E\n\x1AERROR_SEVERITY_UNSPECIFIED\x10\0\x12\x17\n\x13ERROR_SEVERITY_INFO\x10\x01\x12\x1A\n\x16ERROR_SEVERITY_WARNING\x10\x02\x12\x18\n\x14ERROR_SEVERITY_ERROR\x10\x03\x12\x1B\n\x17ERROR_SEVERITY_CRITICAL\x10\x04b\x06proto3\n\xD6\x1A\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xD3\x02\n\x0EPluginManifest\x127\n\x08metadata\x18\x01 \x01(\x0B2\x1B.finfocus.v1.PluginMetadataR\x08metadata\x12F\n\rspecification\x18\x02 \x01(\x0B2 .finfocus.v1.PluginSpecificationR\rspecification\x127\n\x08security\x18\x03 \x01(\x0B2\x1B.finfocus.v1.PluginSecurityR\x08security\x12A\n\x0Cinstallation\x18\x04 \x01(\x0B2\x1D.finfocus.v1.InstallationSpecR\x0Cinstallation\x12D\n\rconfiguration\x18\x05 \x01(\x0B2\x1E.finfocus.v1.ConfigurationSpecR\rconfiguration\"\xE0\x02\n\x0EPluginMetadata\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x12 \n\x0Bdescription\x18\x03 \x01(\tR\x0Bdescription\x12\x16\n\x06author\x18\x04 \x01(\tR\x06author\x12\x1A\n\x08homepage\x18\x05 \x01(\tR\x08homepage\x12\x1E\n\nrepository\x18\x06 \x01(\tR\nrepository\x12\x18\n\x07license\x18\x07 \x01(\tR\x07license\x12\x1A\n\x08keywords\x18\x08 \x03(\tR\x08keywords\x129\n\ncreated_at\x18\t \x01(\x0B2\x1A.google.protobuf.TimestampR\tcreatedAt\x129\n\nupdated_at\x18\n \x01(\x0B2\x1A.google.protobuf.TimestampR\tupdatedAt\"\x86\x04\n\x13PluginSpecification\x12!\n\x0Cspec_version\x18\x01 \x01(\tR\x0BspecVersion\x12/\n\x13supported_providers\x18\x02 \x03(\tR\x12supportedProviders\x12i\n\x13supported_resources\x18\x03 \x03(\x0B28.finfocus.v1.PluginSpecification.SupportedResourcesEntryR\x12supportedResources\x12\"\n\x0Ccapabilities\x18\x04 \x03(\tR\x0Ccapabilities\x12M\n\x12service_definition\x18\x05 \x01(\x0B2\x1E.finfocus.v1.ServiceDefinitionR\x11serviceDefinition\x12V\n\x15observability_support\x18\x06 \x01(\x0B2!.finfocus.v1.ObservabilitySupportR\x14observabilitySupport\x1Ae\n\x17SupportedResourcesEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x124\n\x05value\x18\x02 \x01(\x0B2\x1E.finfocus.v1.ProviderResourcesR\x05value:\x028\x01\"y\n\x11ProviderResources\x12%\n\x0Eresource_types\x18\x01 \x03(\tR\rresourceTypes\x12#\n\rbilling_modes\x18\x02 \x03(\tR\x0CbillingModes\x12\x18\n\x07regions\x18\x03 \x03(\tR\x07regions\"\xB3\x01\n\x11ServiceDefinition\x12!\n\x0Cservice_name\x18\x01 \x01(\tR\x0BserviceName\x12!\n\x0Cpackage_name\x18\x02 \x01(\tR\x0BpackageName\x12\x18\n\x07methods\x18\x03 \x03(\tR\x07methods\x12\x12\n\x04port\x18\x04 \x01(\x05R\x04port\x12*\n\x11health_check_path\x18\x05 \x01(\tR\x0FhealthCheckPath\"\xE6\x01\n\x14ObservabilitySupport\x12'\n\x0Fmetrics_enabled\x18\x01 \x01(\x08R\x0EmetricsEnabled\x12'\n\x0Ftracing_enabled\x18\x02 \x01(\x08R\x0EtracingEnabled\x12'\n\x0Flogging_enabled\x18\x03 \x01(\x08R\x0EloggingEnabled\x122\n\x15health_checks_enabled\x18\x04 \x01(\x08R\x13healthChecksEnabled\x12\x1F\n\x0Bsli_support\x18\x05 \x01(\x08R\nsliSupport\"\x8A\x02\n\x0EPluginSecurity\x12\x1C\n\tsignature\x18\x01 \x01(\tR\tsignature\x12\x1D\n\npublic_key\x18\x02 \x01(\tR\tpublicKey\x12+\n\x11certificate_chain\x18\x03 \x03(\tR\x10certificateChain\x12A\n\x0Esecurity_level\x18\x04 \x01(\x0E2\x1A.finfocus.v1.SecurityLevelR\rsecurityLevel\x12 \n\x0Bpermissions\x18\x05 \x03(\tR\x0Bpermissions\x12)\n\x10sandbox_required\x18\x06 \x01(\x08R\x0FsandboxRequired\"\xD5\x02\n\x10InstallationSpec\x12P\n\x13installation_method\x18\x01 \x01(\x0E2\x1F.finfocus.v1.InstallationMethodR\x12installationMethod\x12!\n\x0Cdownload_url\x18\x02 \x01(\tR\x0BdownloadUrl\x12\x1A\n\x08checksum\x18\x03 \x01(\tR\x08checksum\x12-\n\x12checksum_algorithm\x18\x04 \x01(\tR\x11checksumAlgorithm\x12%\n\x0Einstall_script\x18\x05 \x01(\tR\rinstallScript\x12,\n\x12pre_install_checks\x18\x06 \x03(\tR\x10preInstallChecks\x12,\n\x12post_install_steps\x18\x07 \x03(\tR\x10postInstallSteps\"\xBA\x01\n\x11ConfigurationSpec\x12\x16\n\x06schema\x18\x01 \x01(\tR\x06schema\x12%\n\x0Edefault_config\x18\x02 \x01(\tR\rdefaultConfig\x12'\n\x0Frequired_fields\x18\x03 \x03(\tR\x0ErequiredFields\x12=\n\x08examples\x18\x04 \x03(\x0B2!.finfocus.v1.ConfigurationExampleR\x08examples\"d\n\x14ConfigurationExample\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12 \n\x0Bdescription\x18\x02 \x01(\tR\x0Bdescription\x12\x16\n\x06config\x18\x03 \x01(\tR\x06config\"\xBB\x01\n\x15ValidatePluginRequest\x127\n\x08manifest\x18\x01 \x01(\x0B2\x1B.finfocus.v1.PluginManifestR\x08manifest\x12-\n\x12check_dependencies\x18\x02 \x01(\x08R\x11checkDependencies\x12:\n\x19check_system_requirements\x18\x03 \x01(\x08R\x17checkSystemRequirements\"\xB5\x01\n\x16ValidatePluginResponse\x12\x14\n\x05valid\x18\x01 \x01(\x08R\x05valid\x12I\n\x11validation_errors\x18\x02 \x03(\x0B2\x1C.finfocus.v1.ValidationErrorR\x10validationErrors\x12:\n\x08warnings\x18\x03 \x03(\x0B2\x1E.finfocus.v1.ValidationWarningR\x08warnings\"\x8D\x01\n\x0FValidationError\x12\x12\n\x04code\x18\x01 \x01(\tR\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12\x14\n\x05field\x18\x03 \x01(\tR\x05field\x126\n\x08severity\x18\x04 \x01(\x0E2\x1A.finfocus.v1.ErrorSeverityR\x08severity\"\x7F\n\x11ValidationWarning\x12\x12\n\x04code\x18\x01 \x01(\tR\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12\x14\n\x05field\x18\x03 \x01(\tR\x05field\x12&\n\x0Erecommendation\x18\x04 \x01(\tR\x0Erecommendationb\x06proto3",
        );
    /// `/finfocus.v1.PluginRegistryService/InstallPlugin`
    pub static INSTALL_PLUGIN: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/InstallPlugin",
            ::pluginrpc::TypeName::new("finfocus.v1", "InstallPluginRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "InstallPluginResponse"),
        )
        .with_comment("Installs one version of a plugin.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xD8\x01\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xA7\x01\n\x0FDiscoverySource\x12 \n\x1CDISCOVERY_SOURCE_UNSPECIFIED\x10\0\x12\x1F\n\x1BDISCOVERY_SOURCE_FILESYSTEM\x10\x01\x12\x1D\n\x19DISCOVERY_SOURCE_REGISTRY\x10\x02\x12\x18\n\x14DISCOVERY_SOURCE_URL\x10\x03\x12\x18\n\x14DISCOVERY_SOURCE_GIT\x10\x04b\x06proto3\n\x81\x05\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\"\xE6\x01\n\x14InstallPluginRequest\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x124\n\x06source\x18\x03 \x01(\x0E2\x1C.finfocus.v1.DiscoverySourceR\x06source\x12\x1A\n\x08location\x18\x04 \x01(\tR\x08location\x12#\n\rforce_install\x18\x05 \x01(\x08R\x0CforceInstall\x12)\n\x10verify_signature\x18\x06 \x01(\x08R\x0FverifySignature\"\xD2\x01\n\x15InstallPluginResponse\x12\x18\n\x07success\x18\x01 \x01(\x08R\x07success\x12+\n\x11installed_version\x18\x02 \x01(\tR\x10installedVersion\x12!\n\x0Cinstall_path\x18\x03 \x01(\tR\x0BinstallPath\x12O\n\x13installation_errors\x18\x04 \x03(\x0B2\x1E.finfocus.v1.InstallationErrorR\x12installationErrors\"w\n\x11InstallationError\x12\x12\n\x04code\x18\x01 \x01(\tR\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12\x12\n\x04step\x18\x03 \x01(\tR\x04step\x12 \n\x0Brecoverable\x18\x04 \x01(\x08R\x0Brecoverableb\x06proto3",
        );
    /// `/finfocus.v1.PluginRegistryService/UpdatePlugin`
    pub static UPDATE_PLUGIN: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/UpdatePlugin",
            ::pluginrpc::TypeName::new("finfocus.v1", "UpdatePluginRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "UpdatePluginResponse"),
        )
        .with_comment("Replaces an installed plugin by another version.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xBA\x04\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\"w\n\x11InstallationError\x12\x12\n\x04code\x18\x01 \x01(\tR\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12\x12\n\x04step\x18\x03 \x01(\tR\x04step\x12 \n\x0Brecoverable\x18\x04 \x01(\x08R\x0Brecoverable\"\xA0\x01\n\x13UpdatePluginRequest\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12%\n\x0Etarget_version\x18\x02 \x01(\tR\rtargetVersion\x12'\n\x0Fallow_downgrade\x18\x03 \x01(\x08R\x0EallowDowngrade\x12%\n\x0Ebackup_current\x18\x04 \x01(\x08R\rbackupCurrent\"\xEA\x01\n\x14UpdatePluginResponse\x12\x18\n\x07success\x18\x01 \x01(\x08R\x07success\x12)\n\x10previous_version\x18\x02 \x01(\tR\x0FpreviousVersion\x12'\n\x0Fupdated_version\x18\x03 \x01(\tR\x0EupdatedVersion\x12\x1F\n\x0Bbackup_path\x18\x04 \x01(\tR\nbackupPath\x12C\n\rupdate_errors\x18\x05 \x03(\x0B2\x1E.finfocus.v1.InstallationErrorR\x0CupdateErrorsb\x06proto3",
        );
    /// `/finfocus.v1.PluginRegistryService/RemovePlugin`
    pub static REMOVE_PLUGIN: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/RemovePlugin",
            ::pluginrpc::TypeName::new("finfocus.v1", "RemovePluginRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "RemovePluginResponse"),
        )
        .with_comment("Removes an installed plugin.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xE3\x03\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\"w\n\x11InstallationError\x12\x12\n\x04code\x18\x01 \x01(\tR\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12\x12\n\x04step\x18\x03 \x01(\tR\x04step\x12 \n\x0Brecoverable\x18\x04 \x01(\x08R\x0Brecoverable\"o\n\x13RemovePluginRequest\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12!\n\x0Ccleanup_data\x18\x02 \x01(\x08R\x0BcleanupData\x12!\n\x0Cforce_remove\x18\x03 \x01(\x08R\x0BforceRemove\"\xC5\x01\n\x14RemovePluginResponse\x12\x18\n\x07success\x18\x01 \x01(\x08R\x07success\x12'\n\x0Fremoved_version\x18\x02 \x01(\tR\x0EremovedVersion\x12#\n\rcleanup_paths\x18\x03 \x03(\tR\x0CcleanupPaths\x12E\n\x0Eremoval_errors\x18\x04 \x03(\x0B2\x1E.finfocus.v1.InstallationErrorR\rremovalErrorsb\x06proto3",
        );
    /// `/finfocus.v1.PluginRegistryService/ListInstalledPlugins`
    pub static LIST_INSTALLED_PLUGINS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/ListInstalledPlugins",
            ::pluginrpc::TypeName::new("finfocus.v1", "ListInstalledPluginsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "ListInstalledPluginsResponse"),
        )
        .with_comment("Lists what is installed.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xD5\x04\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xA7\x01\n\x0FDiscoverySource\x12 \n\x1CDISCOVERY_SOURCE_UNSPECIFIED\x10\0\x12\x1F\n\x1BDISCOVERY_SOURCE_FILESYSTEM\x10\x01\x12\x1D\n\x19DISCOVERY_SOURCE_REGISTRY\x10\x02\x12\x18\n\x14DISCOVERY_SOURCE_URL\x10\x03\x12\x18\n\x14DISCOVERY_SOURCE_GIT\x10\x04*\xD2\x01\n\x0CPluginStatus\x12\x1D\n\x19PLUGIN_STATUS_UNSPECIFIED\x10\0\x12\x1B\n\x17PLUGIN_STATUS_AVAILABLE\x10\x01\x12\x1B\n\x17PLUGIN_STATUS_INSTALLED\x10\x02\x12\x18\n\x14PLUGIN_STATUS_ACTIVE\x10\x03\x12\x1A\n\x16PLUGIN_STATUS_INACTIVE\x10\x04\x12\x17\n\x13PLUGIN_STATUS_ERROR\x10\x05\x12\x1A\n\x16PLUGIN_STATUS_UPDATING\x10\x06*\xA5\x01\n\rSecurityLevel\x12\x1E\n\x1ASECURITY_LEVEL_UNSPECIFIED\x10\0\x12\x1C\n\x18SECURITY_LEVEL_UNTRUSTED\x10\x01\x12\x1C\n\x18SECURITY_LEVEL_COMMUNITY\x10\x02\x12\x1B\n\x17SECURITY_LEVEL_VERIFIED\x10\x03\x12\x1B\n\x17SECURITY_LEVEL_OFFICIAL\x10\x04b\x06proto3\n\xD5\x0C\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\x89\x04\n\nPluginInfo\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x12 \n\x0Bdescription\x18\x03 \x01(\tR\x0Bdescription\x12\x16\n\x06author\x18\x04 \x01(\tR\x06author\x124\n\x06source\x18\x05 \x01(\x0E2\x1C.finfocus.v1.DiscoverySourceR\x06source\x12\x1A\n\x08location\x18\x06 \x01(\tR\x08location\x121\n\x06status\x18\x07 \x01(\x0E2\x19.finfocus.v1.PluginStatusR\x06status\x12A\n\x0Esecurity_level\x18\x08 \x01(\x0E2\x1A.finfocus.v1.SecurityLevelR\rsecurityLevel\x12\"\n\x0Ccapabilities\x18\t \x03(\tR\x0Ccapabilities\x12C\n\x0Crequirements\x18\n \x01(\x0B2\x1F.finfocus.v1.PluginRequirementsR\x0Crequirements\x12#\n\rmanifest_hash\x18\x0B \x01(\tR\x0CmanifestHash\x12=\n\x0Clast_updated\x18\x0C \x01(\x0B2\x1A.google.protobuf.TimestampR\x0BlastUpdated\"\xD2\x02\n\x12PluginRequirements\x12(\n\x10min_spec_version\x18\x01 \x01(\tR\x0EminSpecVersion\x12(\n\x10max_spec_version\x18\x02 \x01(\tR\x0EmaxSpecVersion\x12A\n\x0Cdependencies\x18\x03 \x03(\x0B2\x1D.finfocus.v1.PluginDependencyR\x0Cdependencies\x12P\n\x13system_requirements\x18\x04 \x01(\x0B2\x1F.finfocus.v1.SystemRequirementsR\x12systemRequirements\x12S\n\x14runtime_requirements\x18\x05 \x01(\x0B2 .finfocus.v1.RuntimeRequirementsR\x13runtimeRequirements\"q\n\x10PluginDependency\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12-\n\x12version_constraint\x18\x02 \x01(\tR\x11versionConstraint\x12\x1A\n\x08optional\x18\x03 \x01(\x08R\x08optional\"\xB4\x01\n\x12SystemRequirements\x12\"\n\rmin_memory_mb\x18\x01 \x01(\x03R\x0BminMemoryMb\x12\x1E\n\x0Bmin_disk_mb\x18\x02 \x01(\x03R\tminDiskMb\x127\n\x17supported_architectures\x18\x03 \x03(\tR\x16supportedArchitectures\x12!\n\x0Csupported_os\x18\x04 \x03(\tR\x0BsupportedOs\"\xA7\x01\n\x13RuntimeRequirements\x12!\n\x0Cgrpc_version\x18\x01 \x01(\tR\x0BgrpcVersion\x12!\n\x0Ctls_required\x18\x02 \x01(\x08R\x0BtlsRequired\x12!\n\x0Cauth_methods\x18\x03 \x03(\tR\x0BauthMethods\x12'\n\x0Ftimeout_seconds\x18\x04 \x01(\x05R\x0EtimeoutSeconds\"`\n\x1BListInstalledPluginsRequest\x12\x16\n\x06filter\x18\x01 \x01(\tR\x06filter\x12)\n\x10include_inactive\x18\x02 \x01(\x08R\x0FincludeInactive\"Q\n\x1CListInstalledPluginsResponse\x121\n\x07plugins\x18\x01 \x03(\x0B2\x17.finfocus.v1.PluginInfoR\x07pluginsb\x06proto3",
        );
    /// `/finfocus.v1.PluginRegistryService/CheckPluginHealth`
    pub static CHECK_PLUGIN_HEALTH: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.PluginRegistryService/CheckPluginHealth",
            ::pluginrpc::TypeName::new("finfocus.v1", "CheckPluginHealthRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "CheckPluginHealthResponse"),
        )
        .with_comment("Asks whether an installed plugin works.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xCC\x01\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\x9B\x01\n\rErrorSeverity\x12\x1E\n\x1AERROR_SEVERITY_UNSPECIFIED\x10\0\x12\x17\n\x13ERROR_SEVERITY_INFO\x10\x01\x12\x1A\n\x16ERROR_SEVERITY_WARNING\x10\x02\x12\x18\n\x14ERROR_SEVERITY_ERROR\x10\x03\x12\x1B\n\x17ERROR_SEVERITY_CRITICAL\x10\x04b\x06proto3\n\xB5\x04\n\x1Afinfocus/v1/registry.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"W\n\x18CheckPluginHealthRequest\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12'\n\x0Ftimeout_seconds\x18\x02 \x01(\x05R\x0EtimeoutSeconds\"\xD5\x01\n\x19CheckPluginHealthResponse\x12\x18\n\x07healthy\x18\x01 \x01(\x08R\x07healthy\x12\x16\n\x06status\x18\x02 \x01(\tR\x06status\x12B\n\x0Flast_check_time\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\rlastCheckTime\x12B\n\rhealth_errors\x18\x04 \x03(\x0B2\x1D.finfocus.v1.HealthCheckErrorR\x0ChealthErrors\"\x96\x01\n\x10HealthCheckError\x12\x12\n\x04code\x18\x01 \x01(\tR\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12\x1C\n\tcomponent\x18\x03 \x01(\tR\tcomponent\x126\n\x08severity\x18\x04 \x01(\x0E2\x1A.finfocus.v1.ErrorSeverityR\x08severityb\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.PluginRegistryService",
            &[
                &DISCOVER_PLUGINS,
                &GET_PLUGIN_MANIFEST,
                &VALIDATE_PLUGIN,
                &INSTALL_PLUGIN,
                &UPDATE_PLUGIN,
                &REMOVE_PLUGIN,
                &LIST_INSTALLED_PLUGINS,
                &CHECK_PLUGIN_HEALTH,
            ],
        )
        .with_comment("Manages the plugins of a host.")
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// The server of [`PluginRegistryService`]; put it where a [`Service`](::pluginrpc::Service) is taken.
    #[derive(Debug)]
    pub struct PluginRegistryServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> PluginRegistryServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves what others hold as well.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for PluginRegistryServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: PluginRegistryService> ::pluginrpc::Call for PluginRegistryServiceServer<T> {
        fn unary<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            request: ::pluginrpc::Bytes,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<::pluginrpc::Bytes, ::pluginrpc::Error>,
        > {
            let inner: &'a T = &self.inner;
            let call = ::pluginrpc::__private::Unary(method, request);
            match method.path() {
                "/finfocus.v1.PluginRegistryService/DiscoverPlugins" => {
                    call.unary(move |message| inner.discover_plugins(ctx, message))
                }
                "/finfocus.v1.PluginRegistryService/GetPluginManifest" => {
                    call.unary(move |message| inner.get_plugin_manifest(ctx, message))
                }
                "/finfocus.v1.PluginRegistryService/ValidatePlugin" => {
                    call.unary(move |message| inner.validate_plugin(ctx, message))
                }
                "/finfocus.v1.PluginRegistryService/InstallPlugin" => {
                    call.unary(move |message| inner.install_plugin(ctx, message))
                }
                "/finfocus.v1.PluginRegistryService/UpdatePlugin" => {
                    call.unary(move |message| inner.update_plugin(ctx, message))
                }
                "/finfocus.v1.PluginRegistryService/RemovePlugin" => {
                    call.unary(move |message| inner.remove_plugin(ctx, message))
                }
                "/finfocus.v1.PluginRegistryService/ListInstalledPlugins" => {
                    call.unary(move |message| inner.list_installed_plugins(ctx, message))
                }
                "/finfocus.v1.PluginRegistryService/CheckPluginHealth" => {
                    call.unary(move |message| inner.check_plugin_health(ctx, message))
                }
                _ => ::pluginrpc::__private::missing(method),
            }
        }
        fn streaming<'a>(
            &'a self,
            method: &'a ::pluginrpc::Method,
            ctx: &'a ::pluginrpc::Context,
            requests: ::pluginrpc::Streaming<::pluginrpc::Bytes>,
        ) -> ::pluginrpc::BoxFuture<
            'a,
            ::core::result::Result<
                ::pluginrpc::Streaming<::pluginrpc::Bytes>,
                ::pluginrpc::Error,
            >,
        > {
            ::pluginrpc::__private::Streamed(method, requests)
                .or_unary(self, &SERVICE_DESCRIPTOR, ctx)
        }
    }
    impl<T: PluginRegistryService> ::pluginrpc::Service
    for PluginRegistryServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for PluginRegistryServiceServer<T> {
        const NAME: &'static str = "finfocus.v1.PluginRegistryService";
    }
    use ::pluginrpc::__private::call_unary;
    /// The client of [`PluginRegistryService`], over anything that can be called; its methods are those of the trait.
    #[derive(Clone, Debug)]
    pub struct PluginRegistryServiceClient<C> {
        call: C,
    }
    impl<C> PluginRegistryServiceClient<C> {
        /// Calls through `call`: an executable, a channel, a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> PluginRegistryService for PluginRegistryServiceClient<C> {
        async fn discover_plugins(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::DiscoverPluginsRequest,
        ) -> ::core::result::Result<super::DiscoverPluginsResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &DISCOVER_PLUGINS, ctx, request).await
        }
        async fn get_plugin_manifest(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetPluginManifestRequest,
        ) -> ::core::result::Result<
            super::GetPluginManifestResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_PLUGIN_MANIFEST, ctx, request).await
        }
        async fn validate_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ValidatePluginRequest,
        ) -> ::core::result::Result<super::ValidatePluginResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &VALIDATE_PLUGIN, ctx, request).await
        }
        async fn install_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::InstallPluginRequest,
        ) -> ::core::result::Result<super::InstallPluginResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &INSTALL_PLUGIN, ctx, request).await
        }
        async fn update_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::UpdatePluginRequest,
        ) -> ::core::result::Result<super::UpdatePluginResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &UPDATE_PLUGIN, ctx, request).await
        }
        async fn remove_plugin(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::RemovePluginRequest,
        ) -> ::core::result::Result<super::RemovePluginResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &REMOVE_PLUGIN, ctx, request).await
        }
        async fn list_installed_plugins(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ListInstalledPluginsRequest,
        ) -> ::core::result::Result<
            super::ListInstalledPluginsResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &LIST_INSTALLED_PLUGINS, ctx, request).await
        }
        async fn check_plugin_health(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::CheckPluginHealthRequest,
        ) -> ::core::result::Result<
            super::CheckPluginHealthResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &CHECK_PLUGIN_HEALTH, ctx, request).await
        }
    }
}
