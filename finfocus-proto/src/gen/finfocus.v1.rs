// @generated from .proto files by pluginrpc; changes are lost.
/// A limit on what may be spent in a period.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct Budget {
    /// Identifier of the budget within its source. Required.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// The name that people see. Required.
    #[prost(string, tag = "2")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Source of the budget, such as "aws-budgets". Required.
    #[prost(string, tag = "3")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// The limit. Required.
    #[prost(message, optional, tag = "4")]
    pub amount: ::core::option::Option<BudgetAmount>,
    /// Period of the limit.
    #[prost(enumeration = "BudgetPeriod", tag = "5")]
    pub period: i32,
    /// Selects the costs that count against the budget. Absent: all.
    #[prost(message, optional, tag = "6")]
    pub filter: ::core::option::Option<BudgetFilter>,
    /// Points at which the budget raises an alert.
    #[prost(message, repeated, tag = "7")]
    pub thresholds: ::pluginrpc::prost::alloc::vec::Vec<BudgetThreshold>,
    /// Spending so far. Present when the request asked for it and it is known.
    #[prost(message, optional, tag = "8")]
    pub status: ::core::option::Option<BudgetStatus>,
    /// Time of its creation.
    #[prost(message, optional, tag = "9")]
    pub created_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Time of its last change.
    #[prost(message, optional, tag = "10")]
    pub updated_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Further information from the source.
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
/// Selects costs: an empty list or map matches all, and all that are given must match.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetFilter {
    /// Clouds to match, such as "aws".
    #[prost(string, repeated, tag = "1")]
    pub providers: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Regions to match.
    #[prost(string, repeated, tag = "2")]
    pub regions: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Resource types to match.
    #[prost(string, repeated, tag = "3")]
    pub resource_types: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Tags to match, all of them, with these values.
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
    /// Spending that is compared with it.
    #[prost(enumeration = "ThresholdType", tag = "2")]
    pub r#type: i32,
    /// True if the point has been passed in the current period.
    #[prost(bool, tag = "3")]
    pub triggered: bool,
    /// Time it was passed. Absent if it was not.
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
/// Spending against a budget in its current period.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetStatus {
    /// Spending so far, in units of the currency.
    #[prost(double, tag = "1")]
    pub current_spend: f64,
    /// Forecast spending at the end of the period, in units of the currency.
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
    /// Health of the budget at these figures.
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
/// Request for budgets.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetBudgetsRequest {
    /// Selects budgets. Absent: all.
    #[prost(message, optional, tag = "1")]
    pub filter: ::core::option::Option<BudgetFilter>,
    /// True to compute each budget's status, which may take the source longer.
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
    /// Number of budgets by state.
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
/// Number of budgets by state. The four parts add up to the total when every status is known.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BudgetSummary {
    /// All budgets.
    #[prost(int32, tag = "1")]
    pub total_budgets: i32,
    /// Budgets at BUDGET_HEALTH_STATUS_OK.
    #[prost(int32, tag = "2")]
    pub budgets_ok: i32,
    /// Budgets at BUDGET_HEALTH_STATUS_WARNING.
    #[prost(int32, tag = "3")]
    pub budgets_warning: i32,
    /// Budgets at BUDGET_HEALTH_STATUS_EXCEEDED.
    #[prost(int32, tag = "4")]
    pub budgets_exceeded: i32,
    /// Budgets at BUDGET_HEALTH_STATUS_CRITICAL.
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
    /// Unspecified.
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
/// Spending that a threshold is compared with.
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
    /// Unspecified.
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
/// Health of a budget, from best to worst.
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
    /// Unknown.
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
/// Category of a service, after the FOCUS column ServiceCategory.
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
    /// Unspecified.
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
/// Category of a charge, after the FOCUS column ChargeCategory.
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
    /// Unspecified.
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
/// Category of a price, after the FOCUS column PricingCategory.
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
    /// Unspecified.
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
/// Relation of a charge to its billing period, after the FOCUS column ChargeClass.
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
    /// Unspecified.
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
/// Frequency of a charge, after the FOCUS column ChargeFrequency.
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
    /// Unspecified.
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
/// Measure of a commitment discount, after the FOCUS column CommitmentDiscountCategory.
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
    /// Unspecified.
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
/// Use of a commitment discount by a charge, after the FOCUS column CommitmentDiscountStatus.
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
    /// Unspecified.
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
/// Use of a capacity reservation by a charge, after the FOCUS column CapacityReservationStatus.
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
    /// Unspecified.
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
/// Support of a column of FocusCostRecord by a plugin.
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
    /// Unspecified.
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
/// Growth of a projected cost from month to month.
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
    /// Unspecified; the resource's own growth applies, else none.
    Unspecified = 0,
    /// No growth.
    None = 1,
    /// Grows by the same amount each month: the growth rate times the first month's cost.
    Linear = 2,
    /// Grows by the same factor each month: one plus the growth rate.
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
/// Reasons for recommendations.
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
    /// Unspecified.
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
/// Capabilities of a plugin. A host routes calls by them; a plugin that lists none is assumed to have all.
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
    /// Unspecified.
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
    /// CostSourceService.BatchCost, implemented by the plugin itself.
    BatchCost = 12,
    /// CostSourceService.ResolveResourceTypes.
    ResolveResourceTypes = 13,
    /// UsageSourceService.GetStats.
    UsageStats = 14,
    /// AllocatorService.Allocate.
    Allocation = 15,
    /// SupplementalDatasetService.GetContractCommitments.
    ContractCommitments = 16,
    /// SupplementalDatasetService.GetBillingPeriods and GetInvoiceDetails.
    InvoiceData = 17,
    /// RecommendationScorerService.ScoreRecommendations.
    RecommendationScoring = 18,
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
            Self::BatchCost => "PLUGIN_CAPABILITY_BATCH_COST",
            Self::ResolveResourceTypes => "PLUGIN_CAPABILITY_RESOLVE_RESOURCE_TYPES",
            Self::UsageStats => "PLUGIN_CAPABILITY_USAGE_STATS",
            Self::Allocation => "PLUGIN_CAPABILITY_ALLOCATION",
            Self::ContractCommitments => "PLUGIN_CAPABILITY_CONTRACT_COMMITMENTS",
            Self::InvoiceData => "PLUGIN_CAPABILITY_INVOICE_DATA",
            Self::RecommendationScoring => "PLUGIN_CAPABILITY_RECOMMENDATION_SCORING",
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
            "PLUGIN_CAPABILITY_BATCH_COST" => Some(Self::BatchCost),
            "PLUGIN_CAPABILITY_RESOLVE_RESOURCE_TYPES" => {
                Some(Self::ResolveResourceTypes)
            }
            "PLUGIN_CAPABILITY_USAGE_STATS" => Some(Self::UsageStats),
            "PLUGIN_CAPABILITY_ALLOCATION" => Some(Self::Allocation),
            "PLUGIN_CAPABILITY_CONTRACT_COMMITMENTS" => Some(Self::ContractCommitments),
            "PLUGIN_CAPABILITY_INVOICE_DATA" => Some(Self::InvoiceData),
            "PLUGIN_CAPABILITY_RECOMMENDATION_SCORING" => {
                Some(Self::RecommendationScoring)
            }
            _ => None,
        }
    }
}
/// Expected usage of a resource, which decides how many hours of a month it runs.
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
    /// Unspecified; the plugin decides.
    Unspecified = 0,
    /// All the time: by convention 730 hours a month.
    Prod = 1,
    /// Runs in working hours: by convention 160 hours a month.
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
/// Places in which a registry looks for plugins.
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
    /// Unspecified.
    Unspecified = 0,
    /// A directory of this machine.
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
/// State of a plugin in a registry.
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
    /// Unspecified.
    Unspecified = 0,
    /// Ready to be installed.
    Available = 1,
    /// Installed.
    Installed = 2,
    /// Installed and in use.
    Active = 3,
    /// Installed and switched off.
    Inactive = 4,
    /// Installed and broken.
    Error = 5,
    /// Another version is being installed in its place.
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
/// Trust in the origin of a plugin, from least to most.
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
    /// Unspecified; treat the plugin as untrusted.
    Unspecified = 0,
    /// No known publisher.
    Untrusted = 1,
    /// A community publishes it.
    Community = 2,
    /// The publisher has been verified.
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
/// Ways to install a plugin.
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
    /// Unspecified.
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
/// Severity of a finding of a registry, from least to most.
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
    /// Unspecified.
    Unspecified = 0,
    /// A remark.
    Info = 1,
    /// The plugin works, but should be reviewed.
    Warning = 2,
    /// The plugin does not work.
    Error = 3,
    /// The plugin does not work and endangers other parts.
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
/// Measure of a contract commitment, after the FOCUS column ContractCommitmentCategory.
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
    /// Unspecified.
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
/// Tools whose resource types a plugin maps.
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
pub enum SourceFormat {
    /// Unspecified.
    Unspecified = 0,
    /// Terraform and OpenTofu: "aws_instance".
    Terraform = 1,
    /// AWS CloudFormation.
    Cloudformation = 2,
}
impl SourceFormat {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "SOURCE_FORMAT_UNSPECIFIED",
            Self::Terraform => "SOURCE_FORMAT_TERRAFORM",
            Self::Cloudformation => "SOURCE_FORMAT_CLOUDFORMATION",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "SOURCE_FORMAT_UNSPECIFIED" => Some(Self::Unspecified),
            "SOURCE_FORMAT_TERRAFORM" => Some(Self::Terraform),
            "SOURCE_FORMAT_CLOUDFORMATION" => Some(Self::Cloudformation),
            _ => None,
        }
    }
}
/// Kinds of owners of a resource.
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
pub enum LineageNodeType {
    /// Unspecified.
    Unspecified = 0,
    /// An organization.
    Organization = 1,
    /// A unit of an organization: a folder of GCP, a management group of Azure.
    OrganizationalUnit = 2,
    /// An account that is billed.
    BillingAccount = 3,
    /// An account below a billing account, a subscription or a project.
    SubAccount = 4,
    /// A group of resources.
    ResourceGroup = 5,
    /// The resource itself.
    Resource = 6,
    /// Another kind, which the metadata entry level_kind names.
    Custom = 7,
}
impl LineageNodeType {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "LINEAGE_NODE_TYPE_UNSPECIFIED",
            Self::Organization => "LINEAGE_NODE_TYPE_ORGANIZATION",
            Self::OrganizationalUnit => "LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT",
            Self::BillingAccount => "LINEAGE_NODE_TYPE_BILLING_ACCOUNT",
            Self::SubAccount => "LINEAGE_NODE_TYPE_SUB_ACCOUNT",
            Self::ResourceGroup => "LINEAGE_NODE_TYPE_RESOURCE_GROUP",
            Self::Resource => "LINEAGE_NODE_TYPE_RESOURCE",
            Self::Custom => "LINEAGE_NODE_TYPE_CUSTOM",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "LINEAGE_NODE_TYPE_UNSPECIFIED" => Some(Self::Unspecified),
            "LINEAGE_NODE_TYPE_ORGANIZATION" => Some(Self::Organization),
            "LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT" => Some(Self::OrganizationalUnit),
            "LINEAGE_NODE_TYPE_BILLING_ACCOUNT" => Some(Self::BillingAccount),
            "LINEAGE_NODE_TYPE_SUB_ACCOUNT" => Some(Self::SubAccount),
            "LINEAGE_NODE_TYPE_RESOURCE_GROUP" => Some(Self::ResourceGroup),
            "LINEAGE_NODE_TYPE_RESOURCE" => Some(Self::Resource),
            "LINEAGE_NODE_TYPE_CUSTOM" => Some(Self::Custom),
            _ => None,
        }
    }
}
/// Kinds of costs in a batch.
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
pub enum CostQueryType {
    /// Unspecified; the same as COST_QUERY_TYPE_ESTIMATE.
    Unspecified = 0,
    /// As EstimateCost.
    Estimate = 1,
    /// As GetActualCost.
    Actual = 2,
    /// As GetProjectedCost.
    Projected = 3,
}
impl CostQueryType {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "COST_QUERY_TYPE_UNSPECIFIED",
            Self::Estimate => "COST_QUERY_TYPE_ESTIMATE",
            Self::Actual => "COST_QUERY_TYPE_ACTUAL",
            Self::Projected => "COST_QUERY_TYPE_PROJECTED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "COST_QUERY_TYPE_UNSPECIFIED" => Some(Self::Unspecified),
            "COST_QUERY_TYPE_ESTIMATE" => Some(Self::Estimate),
            "COST_QUERY_TYPE_ACTUAL" => Some(Self::Actual),
            "COST_QUERY_TYPE_PROJECTED" => Some(Self::Projected),
            _ => None,
        }
    }
}
/// One row of a FOCUS data set: one charge.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct FocusCostRecord {
    /// Provider of the resource or service. FOCUS 1.3 splits it into service_provider_name and host_provider_name, 1.4
    /// removes it.
    #[deprecated]
    #[prost(string, tag = "1")]
    pub provider_name: ::pluginrpc::prost::alloc::string::String,
    /// The account that is billed. Required.
    #[prost(string, tag = "2")]
    pub billing_account_id: ::pluginrpc::prost::alloc::string::String,
    /// The name of that account.
    #[prost(string, tag = "3")]
    pub billing_account_name: ::pluginrpc::prost::alloc::string::String,
    /// Start of the charge period, inclusive. Required.
    #[prost(message, optional, tag = "4")]
    pub charge_period_start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the charge period, exclusive. Required, after the start.
    #[prost(message, optional, tag = "5")]
    pub charge_period_end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Category of the service. Required.
    #[prost(enumeration = "FocusServiceCategory", tag = "6")]
    pub service_category: i32,
    /// The provider's name for the service, such as "Amazon Elastic Compute Cloud". Required.
    #[prost(string, tag = "7")]
    pub service_name: ::pluginrpc::prost::alloc::string::String,
    /// Category of the charge. Required.
    #[prost(enumeration = "FocusChargeCategory", tag = "8")]
    pub charge_category: i32,
    /// Category of the price.
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
    /// The name that users gave to the resource.
    #[prost(string, tag = "13")]
    pub resource_name: ::pluginrpc::prost::alloc::string::String,
    /// The provider's id of what was bought, whatever its price.
    #[prost(string, tag = "14")]
    pub sku_id: ::pluginrpc::prost::alloc::string::String,
    /// The invoiced amount: after every discount, without amounts paid before.
    #[prost(double, tag = "15")]
    pub billed_cost: f64,
    /// The amount at the public list price.
    #[prost(double, tag = "16")]
    pub list_cost: f64,
    /// The amortized amount: after every discount, with its share of amounts paid before.
    #[prost(double, tag = "17")]
    pub effective_cost: f64,
    /// The currency of the invoice, as an ISO 4217 code. Required.
    #[prost(string, tag = "18")]
    pub billing_currency: ::pluginrpc::prost::alloc::string::String,
    /// The id of the invoice.
    #[prost(string, tag = "19")]
    pub invoice_id: ::pluginrpc::prost::alloc::string::String,
    /// The amount used, in units of consumed_unit.
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
    /// Start of the invoice's period, inclusive.
    #[prost(message, optional, tag = "26")]
    pub billing_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// End of the invoice's period, exclusive.
    #[prost(message, optional, tag = "27")]
    pub billing_period_end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Marks corrections of an earlier invoice.
    #[prost(enumeration = "FocusChargeClass", tag = "28")]
    pub charge_class: i32,
    /// Description of the charge, in a sentence for people.
    #[prost(string, tag = "29")]
    pub charge_description: ::pluginrpc::prost::alloc::string::String,
    /// Frequency of the charge.
    #[prost(enumeration = "FocusChargeFrequency", tag = "30")]
    pub charge_frequency: i32,
    /// The quantity that the price was multiplied by, in units of pricing_unit.
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
    /// Measure of the commitment discount.
    #[prost(enumeration = "FocusCommitmentDiscountCategory", tag = "37")]
    pub commitment_discount_category: i32,
    /// The provider's id of the commitment discount.
    #[prost(string, tag = "38")]
    pub commitment_discount_id: ::pluginrpc::prost::alloc::string::String,
    /// The name of the commitment discount.
    #[prost(string, tag = "39")]
    pub commitment_discount_name: ::pluginrpc::prost::alloc::string::String,
    /// Issuer of the invoice; the column InvoiceIssuerName of FOCUS 1.4.
    #[prost(string, tag = "40")]
    pub invoice_issuer: ::pluginrpc::prost::alloc::string::String,
    /// The amount at the negotiated price, before commitment discounts.
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
    /// Use of the reservation.
    #[prost(enumeration = "FocusCapacityReservationStatus", tag = "45")]
    pub capacity_reservation_status: i32,
    /// Share of the commitment that the charge takes, in units of commitment_discount_unit.
    #[prost(double, tag = "46")]
    pub commitment_discount_quantity: f64,
    /// Use of the commitment.
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
    /// Producer of the resource or service. FOCUS 1.3 deprecates it, 1.4 removes it.
    #[deprecated]
    #[prost(string, tag = "55")]
    pub publisher: ::pluginrpc::prost::alloc::string::String,
    /// The kind of service within its category.
    #[prost(string, tag = "56")]
    pub service_subcategory: ::pluginrpc::prost::alloc::string::String,
    /// Part of the SKU that is metered, such as "Compute Usage".
    #[prost(string, tag = "57")]
    pub sku_meter: ::pluginrpc::prost::alloc::string::String,
    /// Properties of the SKU's price, as JSON.
    #[prost(string, tag = "58")]
    pub sku_price_details: ::pluginrpc::prost::alloc::string::String,
    /// Provider that the service is bought from (FOCUS 1.3).
    #[prost(string, tag = "59")]
    pub service_provider_name: ::pluginrpc::prost::alloc::string::String,
    /// On whose infrastructure it runs (FOCUS 1.3).
    #[prost(string, tag = "60")]
    pub host_provider_name: ::pluginrpc::prost::alloc::string::String,
    /// Identifier of the method that split a shared cost (FOCUS 1.3).
    #[prost(string, tag = "61")]
    pub allocated_method_id: ::pluginrpc::prost::alloc::string::String,
    /// Details of the method that split a shared cost (FOCUS 1.3).
    #[prost(string, tag = "62")]
    pub allocated_method_details: ::pluginrpc::prost::alloc::string::String,
    /// Resource that received a share of the cost (FOCUS 1.3).
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
    /// Contract commitments that apply to the charge, as a JSON object with a list under Elements; a bare id is accepted
    /// (FOCUS 1.3). They are described as ContractCommitment.
    #[prost(string, tag = "66")]
    pub contract_applied: ::pluginrpc::prost::alloc::string::String,
    /// Identifier of the line of the invoice; requires invoice_id (FOCUS 1.4).
    #[prost(string, tag = "67")]
    pub invoice_detail_id: ::pluginrpc::prost::alloc::string::String,
    /// Commitment programs that the charge is eligible for, as a JSON object (FOCUS 1.4).
    #[prost(string, tag = "68")]
    pub commitment_program_eligibility_details: ::pluginrpc::prost::alloc::string::String,
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
    /// Identifier of the commitment. Required.
    #[prost(string, tag = "1")]
    pub contract_commitment_id: ::pluginrpc::prost::alloc::string::String,
    /// Identifier of the contract that it is part of. Required.
    #[prost(string, tag = "2")]
    pub contract_id: ::pluginrpc::prost::alloc::string::String,
    /// Measure of the commitment: money or usage. Required.
    #[prost(enumeration = "FocusContractCommitmentCategory", tag = "3")]
    pub contract_commitment_category: i32,
    /// The provider's kind of commitment.
    #[prost(string, tag = "4")]
    pub contract_commitment_type: ::pluginrpc::prost::alloc::string::String,
    /// Start of the commitment, inclusive.
    #[prost(message, optional, tag = "5")]
    pub contract_commitment_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// End of the commitment, exclusive.
    #[prost(message, optional, tag = "6")]
    pub contract_commitment_period_end: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// Start of the contract, inclusive.
    #[prost(message, optional, tag = "7")]
    pub contract_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// End of the contract, exclusive.
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
    /// Charges that the commitment applies to, as a JSON object. Fields 13 to 30 are of FOCUS 1.4, and required there
    /// unless they say otherwise.
    #[prost(string, tag = "13")]
    pub contract_commitment_applicability: ::pluginrpc::prost::alloc::string::String,
    /// Benefit of the commitment.
    #[prost(enumeration = "FocusContractCommitmentBenefitCategory", tag = "14")]
    pub contract_commitment_benefit_category: i32,
    /// Time of its creation.
    #[prost(message, optional, tag = "15")]
    pub contract_commitment_created: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// Discount as a fraction, 0 to 1. Required for the benefit DISCOUNT, absent for AVAILABILITY.
    #[prost(double, optional, tag = "16")]
    pub contract_commitment_discount_percentage: ::core::option::Option<f64>,
    /// Duration as "N Unit", such as "1 Year" or "36 Months".
    #[prost(string, tag = "17")]
    pub contract_commitment_duration_type: ::pluginrpc::prost::alloc::string::String,
    /// Interval in which it must be fulfilled. FULL_PERIOD requires the model DISCONTINUOUS.
    #[prost(enumeration = "FocusContractCommitmentFulfillmentInterval", tag = "18")]
    pub contract_commitment_fulfillment_interval: i32,
    /// Time of its last change, not before its creation.
    #[prost(message, optional, tag = "19")]
    pub contract_commitment_last_updated: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// State of the commitment.
    #[prost(enumeration = "FocusContractCommitmentLifecycleStatus", tag = "20")]
    pub contract_commitment_lifecycle_status: i32,
    /// Model of the commitment.
    #[prost(enumeration = "FocusContractCommitmentModel", tag = "21")]
    pub contract_commitment_model: i32,
    /// Kind of offer.
    #[prost(enumeration = "FocusContractCommitmentOfferCategory", tag = "22")]
    pub contract_commitment_offer_category: i32,
    /// Interval of payments; ONE_TIME for the payment model ALL_UPFRONT.
    #[prost(enumeration = "FocusContractCommitmentPaymentInterval", tag = "23")]
    pub contract_commitment_payment_interval: i32,
    /// Model of payment.
    #[prost(enumeration = "FocusContractCommitmentPaymentModel", tag = "24")]
    pub contract_commitment_payment_model: i32,
    /// Share that is paid upfront, as a fraction: 0 for NO_UPFRONT, 1 for ALL_UPFRONT, between them for PARTIAL_UPFRONT.
    #[prost(double, optional, tag = "25")]
    pub contract_commitment_payment_upfront_percentage: ::core::option::Option<f64>,
    /// Issuer of the invoice.
    #[prost(string, tag = "26")]
    pub invoice_issuer_name: ::pluginrpc::prost::alloc::string::String,
    /// Currency of the price, as an ISO 4217 code. Empty: the column is absent.
    #[prost(string, tag = "27")]
    pub pricing_currency: ::pluginrpc::prost::alloc::string::String,
    /// Cost in the pricing currency, at least 0. Required for the category SPEND with a pricing currency.
    #[prost(double, optional, tag = "28")]
    pub pricing_currency_contract_commitment_cost: ::core::option::Option<f64>,
    /// Provider of the service.
    #[prost(string, tag = "29")]
    pub service_provider_name: ::pluginrpc::prost::alloc::string::String,
    /// Description. Optional.
    #[prost(string, tag = "30")]
    pub contract_commitment_description: ::pluginrpc::prost::alloc::string::String,
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
/// A billing period (FOCUS 1.4). All fields are required.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BillingPeriod {
    /// Start, inclusive.
    #[prost(message, optional, tag = "1")]
    pub billing_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// End, exclusive; after the start.
    #[prost(message, optional, tag = "2")]
    pub billing_period_end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// State of the period.
    #[prost(enumeration = "FocusBillingPeriodStatus", tag = "3")]
    pub billing_period_status: i32,
    /// Issuer of its invoices.
    #[prost(string, tag = "4")]
    pub invoice_issuer_name: ::pluginrpc::prost::alloc::string::String,
    /// Time of its creation.
    #[prost(message, optional, tag = "5")]
    pub billing_period_created: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// Time of its last change, not before its creation.
    #[prost(message, optional, tag = "6")]
    pub billing_period_last_updated: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
}
impl ::pluginrpc::prost::Name for BillingPeriod {
    const NAME: &'static str = "BillingPeriod";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BillingPeriod".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BillingPeriod".into()
    }
}
/// A line of an invoice (FOCUS 1.4).
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InvoiceDetail {
    /// Identifier of the line. Required.
    #[prost(string, tag = "1")]
    pub invoice_detail_id: ::pluginrpc::prost::alloc::string::String,
    /// Identifier of the invoice. Required.
    #[prost(string, tag = "2")]
    pub invoice_id: ::pluginrpc::prost::alloc::string::String,
    /// Issuer of the invoice. Required.
    #[prost(string, tag = "3")]
    pub invoice_issuer_name: ::pluginrpc::prost::alloc::string::String,
    /// Account that is billed. Required.
    #[prost(string, tag = "4")]
    pub billing_account_id: ::pluginrpc::prost::alloc::string::String,
    /// Start of the billing period, inclusive. Required.
    #[prost(message, optional, tag = "5")]
    pub billing_period_start: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// End of the billing period, exclusive; after the start. Required.
    #[prost(message, optional, tag = "6")]
    pub billing_period_end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The invoiced amount, in the billing currency; it may be 0 or negative.
    #[prost(double, tag = "7")]
    pub billed_cost: f64,
    /// Billing currency, as an ISO 4217 code. Required.
    #[prost(string, tag = "8")]
    pub billing_currency: ::pluginrpc::prost::alloc::string::String,
    /// Category of the charge. Required; REFUND is not valid here.
    #[prost(enumeration = "FocusChargeCategory", tag = "9")]
    pub charge_category: i32,
    /// State of the invoice. Required.
    #[prost(enumeration = "FocusInvoiceIssueStatus", tag = "10")]
    pub invoice_issue_status: i32,
    /// Time of issue. Absent: not issued yet.
    #[prost(message, optional, tag = "11")]
    pub invoice_issue_date: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Time of its creation. Required.
    #[prost(message, optional, tag = "12")]
    pub invoice_detail_created: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// Time of its last change, not before its creation. Required.
    #[prost(message, optional, tag = "13")]
    pub invoice_detail_last_updated: ::core::option::Option<
        ::pluginrpc::prost_types::Timestamp,
    >,
    /// Description, for people.
    #[prost(string, tag = "14")]
    pub invoice_detail_description: ::pluginrpc::prost::alloc::string::String,
    /// Columns that charges of this line share, by name: ContractId, RegionId, ResourceId, ResourceType, ServiceName,
    /// SkuId, SkuMeter, SkuPriceId, SubAccountId, or a name that begins with "x_".
    #[prost(map = "string, string", tag = "15")]
    pub invoice_detail_grain: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Currency of the payment, as an ISO 4217 code; present together with payment_currency_billed_cost.
    #[prost(string, tag = "16")]
    pub payment_currency: ::pluginrpc::prost::alloc::string::String,
    /// The invoiced amount in the payment currency.
    #[prost(double, optional, tag = "17")]
    pub payment_currency_billed_cost: ::core::option::Option<f64>,
    /// Identifier of the line in the payment currency; equals invoice_detail_id when the amount above is present and not
    /// 0.
    #[prost(string, tag = "18")]
    pub payment_currency_invoice_detail_id: ::pluginrpc::prost::alloc::string::String,
    /// Due date. Absent: none.
    #[prost(message, optional, tag = "19")]
    pub payment_due_date: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Terms of payment. Required.
    #[prost(string, tag = "20")]
    pub payment_terms: ::pluginrpc::prost::alloc::string::String,
    /// Number of the purchase order.
    #[prost(string, tag = "21")]
    pub purchase_order_number: ::pluginrpc::prost::alloc::string::String,
    /// Invoice that this line adjusts, else invoice_id. Required.
    #[prost(string, tag = "22")]
    pub reference_invoice_id: ::pluginrpc::prost::alloc::string::String,
    /// Columns that FOCUS does not define, by names that begin with "x_"; values are decimal numbers as text.
    #[prost(map = "string, string", tag = "23")]
    pub extended_columns: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for InvoiceDetail {
    const NAME: &'static str = "InvoiceDetail";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.InvoiceDetail".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.InvoiceDetail".into()
    }
}
/// Benefits of a contract commitment.
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
pub enum FocusContractCommitmentBenefitCategory {
    /// Unspecified.
    Unspecified = 0,
    /// A discount.
    Discount = 1,
    /// An entitlement to use.
    Entitlement = 2,
    /// Reserved capacity.
    Availability = 3,
    /// Another benefit.
    Other = 4,
}
impl FocusContractCommitmentBenefitCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_UNSPECIFIED",
            Self::Discount => "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_DISCOUNT",
            Self::Entitlement => "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_ENTITLEMENT",
            Self::Availability => {
                "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_AVAILABILITY"
            }
            Self::Other => "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_OTHER",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_UNSPECIFIED" => {
                Some(Self::Unspecified)
            }
            "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_DISCOUNT" => Some(Self::Discount),
            "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_ENTITLEMENT" => {
                Some(Self::Entitlement)
            }
            "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_AVAILABILITY" => {
                Some(Self::Availability)
            }
            "FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_OTHER" => Some(Self::Other),
            _ => None,
        }
    }
}
/// Intervals in which a contract commitment must be fulfilled.
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
pub enum FocusContractCommitmentFulfillmentInterval {
    /// Unspecified.
    Unspecified = 0,
    /// Each hour.
    Hourly = 1,
    /// Each day.
    Daily = 2,
    /// Each week.
    Weekly = 3,
    /// Each month.
    Monthly = 4,
    /// Each quarter of a year.
    Quarterly = 5,
    /// Each half year.
    SemiAnnual = 6,
    /// Each year.
    Annual = 7,
    /// Once in the whole period.
    FullPeriod = 8,
    /// Each transaction.
    Transactional = 9,
    /// Another interval.
    Custom = 10,
}
impl FocusContractCommitmentFulfillmentInterval {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => {
                "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_UNSPECIFIED"
            }
            Self::Hourly => "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_HOURLY",
            Self::Daily => "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_DAILY",
            Self::Weekly => "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_WEEKLY",
            Self::Monthly => "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_MONTHLY",
            Self::Quarterly => "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_QUARTERLY",
            Self::SemiAnnual => {
                "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_SEMI_ANNUAL"
            }
            Self::Annual => "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_ANNUAL",
            Self::FullPeriod => {
                "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_FULL_PERIOD"
            }
            Self::Transactional => {
                "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_TRANSACTIONAL"
            }
            Self::Custom => "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_CUSTOM",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_UNSPECIFIED" => {
                Some(Self::Unspecified)
            }
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_HOURLY" => Some(Self::Hourly),
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_DAILY" => Some(Self::Daily),
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_WEEKLY" => Some(Self::Weekly),
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_MONTHLY" => {
                Some(Self::Monthly)
            }
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_QUARTERLY" => {
                Some(Self::Quarterly)
            }
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_SEMI_ANNUAL" => {
                Some(Self::SemiAnnual)
            }
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_ANNUAL" => Some(Self::Annual),
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_FULL_PERIOD" => {
                Some(Self::FullPeriod)
            }
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_TRANSACTIONAL" => {
                Some(Self::Transactional)
            }
            "FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_CUSTOM" => Some(Self::Custom),
            _ => None,
        }
    }
}
/// States of a contract commitment.
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
pub enum FocusContractCommitmentLifecycleStatus {
    /// Unspecified.
    Unspecified = 0,
    /// Offered.
    Proposed = 1,
    /// Agreed, not yet in effect.
    Pending = 2,
    /// In effect.
    Active = 3,
    /// Used up.
    Exhausted = 4,
    /// Past its end.
    Expired = 5,
    /// Canceled.
    Canceled = 6,
    /// Replaced by another.
    Superseded = 7,
}
impl FocusContractCommitmentLifecycleStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_UNSPECIFIED",
            Self::Proposed => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_PROPOSED",
            Self::Pending => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_PENDING",
            Self::Active => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_ACTIVE",
            Self::Exhausted => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_EXHAUSTED",
            Self::Expired => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_EXPIRED",
            Self::Canceled => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_CANCELED",
            Self::Superseded => "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_SUPERSEDED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_UNSPECIFIED" => {
                Some(Self::Unspecified)
            }
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_PROPOSED" => Some(Self::Proposed),
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_PENDING" => Some(Self::Pending),
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_ACTIVE" => Some(Self::Active),
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_EXHAUSTED" => {
                Some(Self::Exhausted)
            }
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_EXPIRED" => Some(Self::Expired),
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_CANCELED" => Some(Self::Canceled),
            "FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_SUPERSEDED" => {
                Some(Self::Superseded)
            }
            _ => None,
        }
    }
}
/// Models of a contract commitment.
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
pub enum FocusContractCommitmentModel {
    /// Unspecified.
    Unspecified = 0,
    /// A fulfillment in each interval.
    Continuous = 1,
    /// A fulfillment at any time.
    Discontinuous = 2,
}
impl FocusContractCommitmentModel {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CONTRACT_COMMITMENT_MODEL_UNSPECIFIED",
            Self::Continuous => "FOCUS_CONTRACT_COMMITMENT_MODEL_CONTINUOUS",
            Self::Discontinuous => "FOCUS_CONTRACT_COMMITMENT_MODEL_DISCONTINUOUS",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_MODEL_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_CONTRACT_COMMITMENT_MODEL_CONTINUOUS" => Some(Self::Continuous),
            "FOCUS_CONTRACT_COMMITMENT_MODEL_DISCONTINUOUS" => Some(Self::Discontinuous),
            _ => None,
        }
    }
}
/// Kinds of offers of a contract commitment.
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
pub enum FocusContractCommitmentOfferCategory {
    /// Unspecified.
    Unspecified = 0,
    /// A public offer.
    Public = 1,
    /// A negotiated offer.
    Negotiated = 2,
}
impl FocusContractCommitmentOfferCategory {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_UNSPECIFIED",
            Self::Public => "FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_PUBLIC",
            Self::Negotiated => "FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_NEGOTIATED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_UNSPECIFIED" => {
                Some(Self::Unspecified)
            }
            "FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_PUBLIC" => Some(Self::Public),
            "FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_NEGOTIATED" => {
                Some(Self::Negotiated)
            }
            _ => None,
        }
    }
}
/// Intervals of payments for a contract commitment.
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
pub enum FocusContractCommitmentPaymentInterval {
    /// Unspecified.
    Unspecified = 0,
    /// Once.
    OneTime = 1,
    /// Each month.
    Monthly = 2,
    /// Each quarter of a year.
    Quarterly = 3,
    /// Each half year.
    SemiAnnual = 4,
    /// Each year.
    Annual = 5,
    /// Another interval.
    Custom = 6,
}
impl FocusContractCommitmentPaymentInterval {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_UNSPECIFIED",
            Self::OneTime => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_ONE_TIME",
            Self::Monthly => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_MONTHLY",
            Self::Quarterly => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_QUARTERLY",
            Self::SemiAnnual => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_SEMI_ANNUAL",
            Self::Annual => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_ANNUAL",
            Self::Custom => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_CUSTOM",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_UNSPECIFIED" => {
                Some(Self::Unspecified)
            }
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_ONE_TIME" => Some(Self::OneTime),
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_MONTHLY" => Some(Self::Monthly),
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_QUARTERLY" => {
                Some(Self::Quarterly)
            }
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_SEMI_ANNUAL" => {
                Some(Self::SemiAnnual)
            }
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_ANNUAL" => Some(Self::Annual),
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_CUSTOM" => Some(Self::Custom),
            _ => None,
        }
    }
}
/// Models of payment for a contract commitment.
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
pub enum FocusContractCommitmentPaymentModel {
    /// Unspecified.
    Unspecified = 0,
    /// Nothing is paid upfront.
    NoUpfront = 1,
    /// A part is paid upfront.
    PartialUpfront = 2,
    /// Everything is paid upfront.
    AllUpfront = 3,
}
impl FocusContractCommitmentPaymentModel {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_UNSPECIFIED",
            Self::NoUpfront => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_NO_UPFRONT",
            Self::PartialUpfront => {
                "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_PARTIAL_UPFRONT"
            }
            Self::AllUpfront => "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_ALL_UPFRONT",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_UNSPECIFIED" => {
                Some(Self::Unspecified)
            }
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_NO_UPFRONT" => Some(Self::NoUpfront),
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_PARTIAL_UPFRONT" => {
                Some(Self::PartialUpfront)
            }
            "FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_ALL_UPFRONT" => {
                Some(Self::AllUpfront)
            }
            _ => None,
        }
    }
}
/// States of a billing period.
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
pub enum FocusBillingPeriodStatus {
    /// Unspecified.
    Unspecified = 0,
    /// Charges may still change.
    Open = 1,
    /// Charges are final.
    Closed = 2,
}
impl FocusBillingPeriodStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_BILLING_PERIOD_STATUS_UNSPECIFIED",
            Self::Open => "FOCUS_BILLING_PERIOD_STATUS_OPEN",
            Self::Closed => "FOCUS_BILLING_PERIOD_STATUS_CLOSED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_BILLING_PERIOD_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_BILLING_PERIOD_STATUS_OPEN" => Some(Self::Open),
            "FOCUS_BILLING_PERIOD_STATUS_CLOSED" => Some(Self::Closed),
            _ => None,
        }
    }
}
/// States of an invoice.
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
pub enum FocusInvoiceIssueStatus {
    /// Unspecified.
    Unspecified = 0,
    /// Not issued yet.
    Open = 1,
    /// Issued.
    Issued = 2,
    /// Voided.
    Voided = 3,
}
impl FocusInvoiceIssueStatus {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "FOCUS_INVOICE_ISSUE_STATUS_UNSPECIFIED",
            Self::Open => "FOCUS_INVOICE_ISSUE_STATUS_OPEN",
            Self::Issued => "FOCUS_INVOICE_ISSUE_STATUS_ISSUED",
            Self::Voided => "FOCUS_INVOICE_ISSUE_STATUS_VOIDED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "FOCUS_INVOICE_ISSUE_STATUS_UNSPECIFIED" => Some(Self::Unspecified),
            "FOCUS_INVOICE_ISSUE_STATUS_OPEN" => Some(Self::Open),
            "FOCUS_INVOICE_ISSUE_STATUS_ISSUED" => Some(Self::Issued),
            "FOCUS_INVOICE_ISSUE_STATUS_VOIDED" => Some(Self::Voided),
            _ => None,
        }
    }
}
/// Request for the plugin's name.
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
/// Environmental impact of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ImpactMetric {
    /// The quantity that is measured.
    #[prost(enumeration = "MetricKind", tag = "1")]
    pub kind: i32,
    /// The amount, in the unit below.
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
/// Request for the support of a resource.
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
/// Support of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct SupportsResponse {
    /// True if the plugin supports the resource.
    #[prost(bool, tag = "1")]
    pub supported: bool,
    /// The reason; required when supported is false.
    #[prost(string, tag = "2")]
    pub reason: ::pluginrpc::prost::alloc::string::String,
    /// Capabilities for this resource, under names such as "supports_projected_costs". For hosts that do not know
    /// capabilities_enum.
    #[prost(map = "string, bool", tag = "3")]
    pub capabilities: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        bool,
    >,
    /// Impact metrics that the plugin reports for it.
    #[prost(enumeration = "MetricKind", repeated, tag = "4")]
    pub supported_metrics: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// Capabilities for this resource.
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
/// Request for the actual costs of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetActualCostRequest {
    /// The resource; a Pulumi host sends its URN. Required.
    #[prost(string, tag = "1")]
    pub resource_id: ::pluginrpc::prost::alloc::string::String,
    /// Start of the period, inclusive. Required.
    #[prost(message, optional, tag = "2")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the period, exclusive. Required, after the start.
    #[prost(message, optional, tag = "3")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Tags of the resource; hosts add sku, region, provider and resource_type. Used where resource is absent.
    #[prost(map = "string, string", tag = "4")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The provider's own name for the resource: an ARN, an Azure id, a GCP resource name. Often empty.
    #[prost(string, tag = "5")]
    pub arn: ::pluginrpc::prost::alloc::string::String,
    /// True to receive dry_run_result instead of costs.
    #[prost(bool, tag = "6")]
    pub dry_run: bool,
    /// Largest number of results, up to 1000. 0 with an empty token: all of them, since hosts do not request a second
    /// page.
    #[prost(int32, tag = "7")]
    pub page_size: i32,
    /// The next_page_token of the previous response, opaque to the caller. Empty: start at the beginning.
    #[prost(string, tag = "8")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
    /// FOCUS billing account of the caller; no filter, it changes no cost. Empty: none given, and the plugin must not
    /// invent one. Otherwise the billing_account_id of each focus_record must equal it. The same on every page; ignored
    /// by a dry run.
    #[prost(string, tag = "9")]
    pub billing_account_id: ::pluginrpc::prost::alloc::string::String,
    /// The resource, as in GetProjectedCostRequest. When present, provider, type, SKU, region and attributes come from it
    /// and never from tags: a cloud tag named "region" is only a label. Absent: the host sent none. The same on every
    /// page.
    #[prost(message, optional, tag = "11")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
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
/// Actual costs of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetActualCostResponse {
    /// The costs, by time. A host adds them up; none at all is an answer, too.
    #[prost(message, repeated, tag = "1")]
    pub results: ::pluginrpc::prost::alloc::vec::Vec<ActualCostResult>,
    /// Advises the host to ask another plugin or not.
    #[prost(enumeration = "FallbackHint", tag = "2")]
    pub fallback_hint: i32,
    /// Result of the dry run, if the request was one.
    #[prost(message, optional, tag = "3")]
    pub dry_run_result: ::core::option::Option<DryRunResponse>,
    /// Token for the next page. Empty: this is the last page.
    #[prost(string, tag = "4")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// Number of results on all pages. 0: unknown.
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
/// Request for the projected cost of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetProjectedCostRequest {
    /// The resource. Required.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
    /// Utilization of the resources of this request, 0 to 1; 0 means unstated, by convention 0.5. The resource's own
    /// value takes precedence, even if it is 0.
    #[prost(double, tag = "2")]
    pub utilization_percentage: f64,
    /// Growth of the cost over time; takes precedence over the resource's own value. Unspecified: the resource's own
    /// value.
    #[prost(enumeration = "GrowthType", tag = "3")]
    pub growth_type: i32,
    /// The change per month as a fraction, -1 or more: 0.05 is 5 %, -1 a decline to nothing. Goes before the resource's
    /// own value, 0 too. Absent: that value. One of the two is required for growth that is linear or exponential.
    #[prost(double, optional, tag = "4")]
    pub growth_rate: ::core::option::Option<f64>,
    /// True to receive dry_run_result instead of a cost.
    #[prost(bool, tag = "5")]
    pub dry_run: bool,
    /// Expected usage of the resource.
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
/// Projected cost of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetProjectedCostResponse {
    /// The price of one unit, in the currency. At least 0.
    #[prost(double, tag = "1")]
    pub unit_price: f64,
    /// The currency, as an ISO 4217 code. Required, in an answer without a cost too.
    #[prost(string, tag = "2")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The cost of a month of 730 hours, in the currency. At least 0; 0 when it depends on usage that is not known. This
    /// is the figure that a host adds up.
    #[prost(double, tag = "3")]
    pub cost_per_month: f64,
    /// Explanation of the cost for people, such as "on-demand". A host shows it beside the cost.
    #[prost(string, tag = "4")]
    pub billing_detail: ::pluginrpc::prost::alloc::string::String,
    /// Environmental impact of the resource.
    #[prost(message, repeated, tag = "5")]
    pub impact_metrics: ::pluginrpc::prost::alloc::vec::Vec<ImpactMetric>,
    /// Growth that the projection assumes.
    #[prost(enumeration = "GrowthType", tag = "6")]
    pub growth_type: i32,
    /// Result of the dry run, if the request was one.
    #[prost(message, optional, tag = "7")]
    pub dry_run_result: ::core::option::Option<DryRunResponse>,
    /// Category of the price.
    #[prost(enumeration = "FocusPricingCategory", tag = "8")]
    pub pricing_category: i32,
    /// Likelihood that the provider interrupts the resource, 0 to 1. 0 unless the price is dynamic.
    #[prost(double, tag = "9")]
    pub spot_interruption_risk_score: f64,
    /// The lower end of where the monthly cost will lie, in the currency. At least 0, not above cost_per_month; present
    /// together with the upper end.
    #[prost(double, optional, tag = "10")]
    pub prediction_interval_lower: ::core::option::Option<f64>,
    /// The upper end of where the monthly cost will lie, in the currency. Not below cost_per_month; present together with
    /// the lower end.
    #[prost(double, optional, tag = "11")]
    pub prediction_interval_upper: ::core::option::Option<f64>,
    /// Confidence that the cost lies within the interval, above 0 and up to 1.
    #[prost(double, optional, tag = "12")]
    pub confidence_level: ::core::option::Option<f64>,
    /// Time until which a host may cache the answer. Absent: the host decides. Past: do not cache.
    #[prost(message, optional, tag = "13")]
    pub expires_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Further information: at most 32 entries, keys of 1 to 64 bytes of printable ASCII without spaces, values of at
    /// most 1024 bytes. By convention "defaults_applied" lists name=value pairs and "estimate_quality" is high, medium or
    /// low.
    #[prost(map = "string, string", tag = "14")]
    pub metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Monthly cost by component, such as "compute" or "storage", in the currency; the values add up to cost_per_month
    /// within the larger of 0.01 and 0.1 %. At most 32 entries, keys of 1 to 64 bytes of the form \[a-z\]\[a-z0-9_\]*, values
    /// at least 0. Empty: no breakdown. Empty in a dry run.
    #[prost(map = "string, double", tag = "15")]
    pub cost_breakdown: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        f64,
    >,
    /// Other retail prices of the same resource, for information: they are not part of the cost. Empty in a dry run.
    #[prost(message, repeated, tag = "16")]
    pub price_options: ::pluginrpc::prost::alloc::vec::Vec<PriceOption>,
    /// Prices of the resource in other regions, for information. A region without a price is left out. Empty in a dry
    /// run.
    #[prost(message, repeated, tag = "17")]
    pub region_prices: ::pluginrpc::prost::alloc::vec::Vec<RegionPrice>,
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
/// Request for the pricing of a resource.
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
/// Pricing of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPricingSpecResponse {
    /// The pricing.
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
    /// The cloud that bills it: "aws", "azure", "gcp", "kubernetes", "custom". Hosts before 0.4.2 send the prefix of the
    /// type, such as "azure-native". Empty when a host only inspects a plugin.
    #[prost(string, tag = "1")]
    pub provider: ::pluginrpc::prost::alloc::string::String,
    /// The resource type. Hosts send Pulumi's, "aws:ec2/instance:Instance" or "ec2:Instance"; others send a short one,
    /// "ec2".
    #[prost(string, tag = "2")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// The provider's size or plan of it, such as "t3.micro". The host leaves it empty for resources without one.
    #[prost(string, tag = "3")]
    pub sku: ::pluginrpc::prost::alloc::string::String,
    /// The region, such as "us-east-1". Empty for resources without one, and for old states in a cost comparison.
    #[prost(string, tag = "4")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// Properties of the resource as text, under dotted keys where they are nested. Values of at most 2048 bytes.
    #[prost(map = "string, string", tag = "5")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Utilization, 0 to 1. Absent: the request's value, else 0.5.
    #[prost(double, optional, tag = "6")]
    pub utilization_percentage: ::core::option::Option<f64>,
    /// The caller's own name for it, such as a Pulumi URN; a recommendation for it carries the same id, by which the
    /// caller finds it in an answer for several. Not for the plugin to read anything from.
    #[prost(string, tag = "7")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// The provider's own name for it: an ARN, an Azure id, a GCP resource name. Where it is there and the plugin can
    /// read it, it says which resource is meant, more exactly than the fields above.
    #[prost(string, tag = "8")]
    pub arn: ::pluginrpc::prost::alloc::string::String,
    /// Growth of the cost over time, unless the request has one. Unspecified: none.
    #[prost(enumeration = "GrowthType", tag = "9")]
    pub growth_type: i32,
    /// The change per month as a fraction, -1 or more: 0.05 is 5 %, -1 a decline to nothing; unless the request says
    /// otherwise. Required, here or there, for growth that is linear or exponential.
    #[prost(double, optional, tag = "10")]
    pub growth_rate: ::core::option::Option<f64>,
    /// Owners of the resource, from the resource upward. Set by plugins; hosts pass it on unchanged.
    #[prost(message, optional, tag = "11")]
    pub lineage: ::core::option::Option<LineageNode>,
    /// Declared properties with their structure, as in EstimateCostRequest; they take precedence over tags. Absent: the
    /// host sent none. At most 65536 bytes encoded; whole numbers above 2^53 travel as text. May hold secrets: plugins
    /// must not log it.
    #[prost(message, optional, tag = "12")]
    pub attributes: ::core::option::Option<::pluginrpc::prost_types::Struct>,
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
/// Actual cost of a resource in one period.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ActualCostResult {
    /// Start of the period.
    #[prost(message, optional, tag = "1")]
    pub timestamp: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The cost. There is no currency here; a host takes it for US dollars.
    #[prost(double, tag = "2")]
    pub cost: f64,
    /// The amount used, in the unit below.
    #[prost(double, tag = "3")]
    pub usage_amount: f64,
    /// The unit of usage, such as "hour".
    #[prost(string, tag = "4")]
    pub usage_unit: ::pluginrpc::prost::alloc::string::String,
    /// Origin of the figure, such as "kubecost".
    #[prost(string, tag = "5")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// The whole charge, where the plugin has it.
    #[prost(message, optional, tag = "6")]
    pub focus_record: ::core::option::Option<FocusCostRecord>,
    /// Environmental impact in the period.
    #[prost(message, repeated, tag = "7")]
    pub impact_metrics: ::pluginrpc::prost::alloc::vec::Vec<ImpactMetric>,
    /// Time until which a host may cache the answer. Absent: the host decides. Past: do not cache. Of several results the
    /// earliest time holds.
    #[prost(message, optional, tag = "8")]
    pub expires_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Owners of the resource, from the resource upward. Set by plugins; hosts pass it on unchanged.
    #[prost(message, optional, tag = "9")]
    pub lineage: ::core::option::Option<LineageNode>,
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
    /// The quantity that is measured, such as "vcpu_hours".
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
/// Pricing of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PricingSpec {
    /// The cloud that bills it, as in ResourceDescriptor.
    #[prost(string, tag = "1")]
    pub provider: ::pluginrpc::prost::alloc::string::String,
    /// The resource type, as in ResourceDescriptor.
    #[prost(string, tag = "2")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// The provider's size or plan of it.
    #[prost(string, tag = "3")]
    pub sku: ::pluginrpc::prost::alloc::string::String,
    /// The region in which the price is valid.
    #[prost(string, tag = "4")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// The billing mode, such as "per_hour", "per_gb_month", "per_request" or "flat". Required. "not_implemented" means
    /// that the plugin has no pricing for the resource.
    #[prost(string, tag = "5")]
    pub billing_mode: ::pluginrpc::prost::alloc::string::String,
    /// The price of one unit, in the currency. At least 0.
    #[prost(double, tag = "6")]
    pub rate_per_unit: f64,
    /// The currency, as an ISO 4217 code. Required.
    #[prost(string, tag = "7")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// Description of the price, in a sentence.
    #[prost(string, tag = "8")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// The usage figures that the cost depends on.
    #[prost(message, repeated, tag = "9")]
    pub metric_hints: ::pluginrpc::prost::alloc::vec::Vec<UsageMetricHint>,
    /// Further information from the plugin.
    #[prost(map = "string, string", tag = "10")]
    pub plugin_metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Origin of the price, such as "vantage".
    #[prost(string, tag = "11")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// The unit that the price is for, such as "hour". Required.
    #[prost(string, tag = "12")]
    pub unit: ::pluginrpc::prost::alloc::string::String,
    /// Assumptions, one sentence each; at least one.
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
    /// Start of the range, inclusive, in units of the spec. At least 0.
    #[prost(double, tag = "1")]
    pub min_quantity: f64,
    /// End of the range, exclusive. 0: unbounded.
    #[prost(double, tag = "2")]
    pub max_quantity: f64,
    /// The price of one unit within the range, in the spec's currency. At least 0.
    #[prost(double, tag = "3")]
    pub rate_per_unit: f64,
    /// Name or purpose of the tier.
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
/// Details of a failed call, carried in the details of the gRPC status. The released hosts do not read it.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ErrorDetail {
    /// The error. Required.
    #[prost(enumeration = "ErrorCode", tag = "1")]
    pub code: i32,
    /// The category of the code. Required.
    #[prost(enumeration = "ErrorCategory", tag = "2")]
    pub category: i32,
    /// Description of the error, for people.
    #[prost(string, tag = "3")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// Context of the error, such as "trace_id". No secrets.
    #[prost(map = "string, string", tag = "4")]
    pub details: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Seconds to wait before a retry, at least 0. Absent: a retry does not help, or the time is unknown.
    #[prost(int32, optional, tag = "5")]
    pub retry_after_seconds: ::core::option::Option<i32>,
    /// Time of the error.
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
/// Request for the health of the plugin.
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
/// Health of the plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct HealthCheckResponse {
    /// The state.
    #[prost(enumeration = "health_check_response::Status", tag = "1")]
    pub status: i32,
    /// Explanation, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// Time of the check.
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
        /// Unknown.
        Unspecified = 0,
        /// The plugin serves requests.
        Serving = 1,
        /// The plugin serves no requests at the moment.
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
/// Request for metrics.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetMetricsRequest {
    /// Names of the metrics to return. Empty: all.
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
/// Counters and measurements of the plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetMetricsResponse {
    /// The metrics.
    #[prost(message, repeated, tag = "1")]
    pub metrics: ::pluginrpc::prost::alloc::vec::Vec<Metric>,
    /// Time of the reading.
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
    /// The name, by Prometheus' rules.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Description, in a sentence.
    #[prost(string, tag = "2")]
    pub help: ::pluginrpc::prost::alloc::string::String,
    /// The kind of metric.
    #[prost(enumeration = "MetricType", tag = "3")]
    pub r#type: i32,
    /// The values, one for each set of labels.
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
    /// Labels of the value.
    #[prost(map = "string, string", tag = "1")]
    pub labels: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The value.
    #[prost(double, tag = "2")]
    pub value: f64,
    /// Time of the reading.
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
/// Request for service level indicators.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetServiceLevelIndicatorsRequest {
    /// Period of the measurements. Absent: the plugin decides.
    #[prost(message, optional, tag = "1")]
    pub time_range: ::core::option::Option<TimeRange>,
    /// Names of the indicators to return. Empty: all.
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
/// Service level indicators.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetServiceLevelIndicatorsResponse {
    /// The indicators.
    #[prost(message, repeated, tag = "1")]
    pub slis: ::pluginrpc::prost::alloc::vec::Vec<ServiceLevelIndicator>,
    /// Time of the measurements.
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
    /// The name, such as "availability".
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Description, in a sentence.
    #[prost(string, tag = "2")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// The measurement, in the unit below.
    #[prost(double, tag = "3")]
    pub value: f64,
    /// The unit, such as "percentage".
    #[prost(string, tag = "4")]
    pub unit: ::pluginrpc::prost::alloc::string::String,
    /// The target, in the same unit.
    #[prost(double, tag = "5")]
    pub target_value: f64,
    /// The measurement compared with the target.
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
    /// Start, inclusive.
    #[prost(message, optional, tag = "1")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End, exclusive; after the start.
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
/// Data about one call. No method carries it.
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
    /// Duration, in milliseconds.
    #[prost(int64, tag = "4")]
    pub processing_time_ms: i64,
    /// Origin of the data.
    #[prost(string, tag = "5")]
    pub data_source: ::pluginrpc::prost::alloc::string::String,
    /// True if the data came from a cache.
    #[prost(bool, tag = "6")]
    pub cache_hit: bool,
    /// Quality of the data, 0 to 1.
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
    /// Time of the entry.
    #[prost(message, optional, tag = "1")]
    pub timestamp: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Severity, such as "info".
    #[prost(string, tag = "2")]
    pub level: ::pluginrpc::prost::alloc::string::String,
    /// The message.
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
    /// The error, if there is one.
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
/// An error in a log. A failed call carries an ErrorDetail instead.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ErrorDetails {
    /// The kind of failure.
    #[prost(string, tag = "1")]
    pub error_code: ::pluginrpc::prost::alloc::string::String,
    /// The class of such failures.
    #[prost(string, tag = "2")]
    pub error_category: ::pluginrpc::prost::alloc::string::String,
    /// Stack trace.
    #[prost(string, tag = "3")]
    pub stack_trace: ::pluginrpc::prost::alloc::string::String,
    /// Seconds to wait before a retry. 0: unstated.
    #[prost(int32, tag = "4")]
    pub retry_after_seconds: i32,
    /// Identifier of the failure in other logs.
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
/// Request for the cost of a resource that does not exist yet.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct EstimateCostRequest {
    /// The resource type as Pulumi writes it, such as "aws:ec2/instance:Instance". Required.
    #[prost(string, tag = "1")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// Properties of the resource, under the names that its type gives them. Absent: none.
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
/// Estimated cost of a resource that does not exist yet.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct EstimateCostResponse {
    /// The currency, as an ISO 4217 code. Required.
    #[prost(string, tag = "1")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The cost of a month, in the currency. At least 0.
    #[prost(double, tag = "2")]
    pub cost_monthly: f64,
    /// Category of the price.
    #[prost(enumeration = "FocusPricingCategory", tag = "3")]
    pub pricing_category: i32,
    /// Likelihood that the provider interrupts the resource, 0 to 1. 0 unless the price is dynamic.
    #[prost(double, tag = "4")]
    pub spot_interruption_risk_score: f64,
    /// Time until which a host may cache the answer. Absent: the host decides. Past: do not cache.
    #[prost(message, optional, tag = "5")]
    pub expires_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Other retail prices of the same resource, for information: they are not part of the cost. Empty in a dry run.
    #[prost(message, repeated, tag = "6")]
    pub price_options: ::pluginrpc::prost::alloc::vec::Vec<PriceOption>,
    /// Prices of the resource in other regions, for information. A region without a price is left out. Empty in a dry
    /// run.
    #[prost(message, repeated, tag = "7")]
    pub region_prices: ::pluginrpc::prost::alloc::vec::Vec<RegionPrice>,
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
/// Request for recommendations.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetRecommendationsRequest {
    /// Selects recommendations. Absent: all.
    #[prost(message, optional, tag = "1")]
    pub filter: ::core::option::Option<RecommendationFilter>,
    /// The time that savings are given for: "daily", "monthly" or "annual". Empty: "monthly", which is what the host
    /// sends.
    #[prost(string, tag = "2")]
    pub projection_period: ::pluginrpc::prost::alloc::string::String,
    /// Largest number of recommendations, up to 1000. Hosts send 0 and do not request a second page.
    #[prost(int32, tag = "3")]
    pub page_size: i32,
    /// The next_page_token of the previous response, opaque to the caller. Empty: start at the beginning.
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
    /// Expected usage of the resources.
    #[prost(enumeration = "UsageProfile", tag = "7")]
    pub usage_profile: i32,
    /// True to include dismissed recommendations; otherwise a plugin that stores dismissals leaves them out.
    /// excluded_recommendation_ids applies in both cases.
    #[prost(bool, tag = "8")]
    pub include_dismissed: bool,
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
/// Recommendations.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetRecommendationsResponse {
    /// The recommendations; empty when there are none.
    #[prost(message, repeated, tag = "1")]
    pub recommendations: ::pluginrpc::prost::alloc::vec::Vec<Recommendation>,
    /// Totals. Required, even without recommendations.
    #[prost(message, optional, tag = "2")]
    pub summary: ::core::option::Option<RecommendationSummary>,
    /// Token for the next page. Empty: this is the last page.
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
/// Selects recommendations: an unset field matches all, and all set fields must match.
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
    /// Sort key.
    #[prost(enumeration = "RecommendationSortBy", tag = "12")]
    pub sort_by: i32,
    /// Sort direction.
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
    /// Identifier within its source. Required.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// Aspect that it improves. Required.
    #[prost(enumeration = "RecommendationCategory", tag = "2")]
    pub category: i32,
    /// The action. Required.
    #[prost(enumeration = "RecommendationActionType", tag = "3")]
    pub action_type: i32,
    /// The resource. Required.
    #[prost(message, optional, tag = "4")]
    pub resource: ::core::option::Option<ResourceRecommendationInfo>,
    /// Effect of the action. Required.
    #[prost(message, optional, tag = "10")]
    pub impact: ::core::option::Option<RecommendationImpact>,
    /// Importance.
    #[prost(enumeration = "RecommendationPriority", tag = "11")]
    pub priority: i32,
    /// Confidence, 0 to 1. Absent: the source gives none.
    #[prost(double, optional, tag = "12")]
    pub confidence_score: ::core::option::Option<f64>,
    /// The action as a sentence, for people.
    #[prost(string, tag = "13")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// Reasons, one sentence each.
    #[prost(string, repeated, tag = "14")]
    pub reasoning: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The source, such as "aws-cost-explorer".
    #[prost(string, tag = "15")]
    pub source: ::pluginrpc::prost::alloc::string::String,
    /// Time of its creation.
    #[prost(message, optional, tag = "16")]
    pub created_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Further information from the source.
    #[prost(map = "string, string", tag = "17")]
    pub metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The main reason.
    #[prost(enumeration = "RecommendationReason", tag = "18")]
    pub primary_reason: i32,
    /// Further reasons.
    #[prost(enumeration = "RecommendationReason", repeated, tag = "19")]
    pub secondary_reasons: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// Details of the action, for the actions that have any; the one that fits action_type.
    #[prost(oneof = "recommendation::ActionDetail", tags = "5, 6, 7, 8, 9")]
    pub action_detail: ::core::option::Option<recommendation::ActionDetail>,
}
/// Nested message and enum types in `Recommendation`.
pub mod recommendation {
    /// Details of the action, for the actions that have any; the one that fits action_type.
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
    /// Identifier; the one of the request, if the request named the resource. Required.
    #[prost(string, tag = "1")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// The name that people see.
    #[prost(string, tag = "2")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// The cloud that bills it, as in ResourceDescriptor.
    #[prost(string, tag = "3")]
    pub provider: ::pluginrpc::prost::alloc::string::String,
    /// The resource type, as in ResourceDescriptor.
    #[prost(string, tag = "4")]
    pub resource_type: ::pluginrpc::prost::alloc::string::String,
    /// The region.
    #[prost(string, tag = "5")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// The provider's size or plan of it.
    #[prost(string, tag = "6")]
    pub sku: ::pluginrpc::prost::alloc::string::String,
    /// Properties of the resource, as text.
    #[prost(map = "string, string", tag = "7")]
    pub tags: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Utilization of the resource.
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
/// Utilization of a resource over the time that its source observed.
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
/// Resizes a resource.
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
    /// Utilization after the change.
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
/// Terminates a resource.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct TerminateAction {
    /// Reason, for people.
    #[prost(string, tag = "1")]
    pub termination_reason: ::pluginrpc::prost::alloc::string::String,
    /// Number of days without use.
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
/// Purchases a commitment, for a discount.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CommitmentAction {
    /// Kind of commitment, such as "reserved_instance" or "savings_plan".
    #[prost(string, tag = "1")]
    pub commitment_type: ::pluginrpc::prost::alloc::string::String,
    /// Term, such as "1_year".
    #[prost(string, tag = "2")]
    pub term: ::pluginrpc::prost::alloc::string::String,
    /// Payment option, such as "no_upfront".
    #[prost(string, tag = "3")]
    pub payment_option: ::pluginrpc::prost::alloc::string::String,
    /// Quantity to purchase, in the unit of the commitment.
    #[prost(double, tag = "4")]
    pub recommended_quantity: f64,
    /// Scope, such as "region" or "account".
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
/// Changes the resources that a container requests from Kubernetes.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct KubernetesAction {
    /// The cluster.
    #[prost(string, tag = "1")]
    pub cluster_id: ::pluginrpc::prost::alloc::string::String,
    /// The namespace in it.
    #[prost(string, tag = "2")]
    pub namespace: ::pluginrpc::prost::alloc::string::String,
    /// Kind of the controller, such as "Deployment".
    #[prost(string, tag = "3")]
    pub controller_kind: ::pluginrpc::prost::alloc::string::String,
    /// Name of the controller.
    #[prost(string, tag = "4")]
    pub controller_name: ::pluginrpc::prost::alloc::string::String,
    /// The container in its pods.
    #[prost(string, tag = "5")]
    pub container_name: ::pluginrpc::prost::alloc::string::String,
    /// Requests now.
    #[prost(message, optional, tag = "6")]
    pub current_requests: ::core::option::Option<KubernetesResources>,
    /// Recommended requests.
    #[prost(message, optional, tag = "7")]
    pub recommended_requests: ::core::option::Option<KubernetesResources>,
    /// Limits now.
    #[prost(message, optional, tag = "8")]
    pub current_limits: ::core::option::Option<KubernetesResources>,
    /// Recommended limits.
    #[prost(message, optional, tag = "9")]
    pub recommended_limits: ::core::option::Option<KubernetesResources>,
    /// Method that computed the recommendation.
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
/// Changes the configuration of a resource.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ModifyAction {
    /// Kind of change, such as "storage_class".
    #[prost(string, tag = "1")]
    pub modification_type: ::pluginrpc::prost::alloc::string::String,
    /// The settings that would change, as they are.
    #[prost(map = "string, string", tag = "2")]
    pub current_config: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The same settings, with the recommended values.
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
/// Effect of following a recommendation.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RecommendationImpact {
    /// Savings in the period, in the currency.
    #[prost(double, tag = "1")]
    pub estimated_savings: f64,
    /// The currency, as an ISO 4217 code.
    #[prost(string, tag = "2")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The period: "daily", "monthly" or "annual".
    #[prost(string, tag = "3")]
    pub projection_period: ::pluginrpc::prost::alloc::string::String,
    /// Cost of the resource in the period now.
    #[prost(double, tag = "4")]
    pub current_cost: f64,
    /// Cost of the resource in the period after the change.
    #[prost(double, tag = "5")]
    pub projected_cost: f64,
    /// The savings in percent of the current cost, from 0 to 100.
    #[prost(double, tag = "6")]
    pub savings_percentage: f64,
    /// One-time cost of the change, in the currency.
    #[prost(double, optional, tag = "7")]
    pub implementation_cost: ::core::option::Option<f64>,
    /// Work that the change takes, in hours.
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
/// Totals of a list of recommendations.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RecommendationSummary {
    /// Number of recommendations.
    #[prost(int32, tag = "1")]
    pub total_recommendations: i32,
    /// Sum of the savings in the period, in the currency.
    #[prost(double, tag = "2")]
    pub total_estimated_savings: f64,
    /// The currency, as an ISO 4217 code.
    #[prost(string, tag = "3")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// The period; the request's, where it had one.
    #[prost(string, tag = "4")]
    pub projection_period: ::pluginrpc::prost::alloc::string::String,
    /// Number of recommendations, by the name of their RecommendationCategory.
    #[prost(map = "string, int32", tag = "5")]
    pub count_by_category: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        i32,
    >,
    /// Savings, by the name of their RecommendationCategory.
    #[prost(map = "string, double", tag = "6")]
    pub savings_by_category: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        f64,
    >,
    /// Number of recommendations, by the name of their RecommendationActionType.
    #[prost(map = "string, int32", tag = "7")]
    pub count_by_action_type: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        i32,
    >,
    /// Savings, by the name of their RecommendationActionType.
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
/// Request to dismiss a recommendation.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DismissRecommendationRequest {
    /// The recommendation. Required.
    #[prost(string, tag = "1")]
    pub recommendation_id: ::pluginrpc::prost::alloc::string::String,
    /// The reason. Required.
    #[prost(enumeration = "DismissalReason", tag = "2")]
    pub reason: i32,
    /// The reason in the user's words. Required for DISMISSAL_REASON_OTHER.
    #[prost(string, tag = "3")]
    pub custom_reason: ::pluginrpc::prost::alloc::string::String,
    /// End of the dismissal. Absent: permanent.
    #[prost(message, optional, tag = "4")]
    pub expires_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The user who dismissed it.
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
/// Result of a dismissal.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DismissRecommendationResponse {
    /// True if the recommendation is dismissed.
    #[prost(bool, tag = "1")]
    pub success: bool,
    /// Description of the result, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// Time of the dismissal.
    #[prost(message, optional, tag = "3")]
    pub dismissed_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the dismissal. Absent: permanent.
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
/// Request for the description of the plugin.
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
/// Description of the plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginInfoResponse {
    /// The name, the same as Name returns. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Version of the plugin, such as "v1.2.0". Required.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// The version of this specification that it speaks, "v" and three numbers. Required; a host compares the first
    /// number with its own.
    #[prost(string, tag = "3")]
    pub spec_version: ::pluginrpc::prost::alloc::string::String,
    /// Clouds whose costs it knows, such as "aws". Empty, or "*" alone: any.
    #[prost(string, repeated, tag = "4")]
    pub providers: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Further information, and "supports_..." entries for hosts that do not know capabilities.
    #[prost(map = "string, string", tag = "5")]
    pub metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Capabilities of the plugin. Empty: a host assumes all of them.
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
/// Support of one FOCUS column.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct FieldMapping {
    /// The field of FocusCostRecord. Required.
    #[prost(string, tag = "1")]
    pub field_name: ::pluginrpc::prost::alloc::string::String,
    /// The support. Required.
    #[prost(enumeration = "FieldSupportStatus", tag = "2")]
    pub support_status: i32,
    /// The condition, in a sentence. Required for FIELD_SUPPORT_STATUS_CONDITIONAL, recommended for
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
/// Request for a dry run.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DryRunRequest {
    /// The resource. Required; an inspecting host sets only its resource_type.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
    /// Assumptions of the dry run.
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
/// Result of a dry run.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DryRunResponse {
    /// The FOCUS columns, each once; empty where the resource type is not supported.
    #[prost(message, repeated, tag = "1")]
    pub field_mappings: ::pluginrpc::prost::alloc::vec::Vec<FieldMapping>,
    /// True if the plugin's configuration is valid.
    #[prost(bool, tag = "2")]
    pub configuration_valid: bool,
    /// Problems of the configuration, one line each for people, without secrets; empty when it is valid.
    #[prost(string, repeated, tag = "3")]
    pub configuration_errors: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// True if the plugin supports resources of this type.
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
/// Another retail price of a resource: on demand, reserved, spot.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PriceOption {
    /// Category: standard for on demand, committed for reservations and savings plans, dynamic for spot.
    #[prost(enumeration = "FocusPricingCategory", tag = "1")]
    pub category: i32,
    /// Pricing model in the provider's words, such as "Reservation".
    #[prost(string, tag = "2")]
    pub model: ::pluginrpc::prost::alloc::string::String,
    /// Term, such as "1 Year". Empty: none.
    #[prost(string, tag = "3")]
    pub term: ::pluginrpc::prost::alloc::string::String,
    /// Price of one unit, as in the parent. For a total over a term, the hourly equivalent. At least 0.
    #[prost(double, tag = "4")]
    pub unit_price: f64,
    /// Cost of a month, in the currency of the parent. At least 0.
    #[prost(double, tag = "5")]
    pub monthly_cost: f64,
    /// One-time payment, in the currency of the parent. At least 0; 0 means none.
    #[prost(double, tag = "6")]
    pub upfront_cost: f64,
    /// Savings against the price of the parent, as a fraction of that price; negative when this one is higher, 0 when
    /// that price is 0.
    #[prost(double, tag = "7")]
    pub savings_fraction: f64,
}
impl ::pluginrpc::prost::Name for PriceOption {
    const NAME: &'static str = "PriceOption";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PriceOption".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PriceOption".into()
    }
}
/// Price of a resource in another region.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RegionPrice {
    /// The region. Required.
    #[prost(string, tag = "1")]
    pub region: ::pluginrpc::prost::alloc::string::String,
    /// Price of one unit, in the currency. At least 0; 0 is a price.
    #[prost(double, tag = "2")]
    pub unit_price: f64,
    /// Cost of a month, in the currency. At least 0.
    #[prost(double, tag = "3")]
    pub monthly_cost: f64,
    /// The currency, as an ISO 4217 code; it may differ from the parent's. Required.
    #[prost(string, tag = "4")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for RegionPrice {
    const NAME: &'static str = "RegionPrice";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RegionPrice".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RegionPrice".into()
    }
}
/// An owner of a resource, and the owners above it. Levels may be missing; about 10 at most.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct LineageNode {
    /// Kind of owner. The first node, RESOURCE, is the resource itself. Required.
    #[prost(enumeration = "LineageNodeType", tag = "1")]
    pub r#type: i32,
    /// Identifier; opaque to hosts.
    #[prost(string, tag = "2")]
    pub id: ::pluginrpc::prost::alloc::string::String,
    /// Name, for people.
    #[prost(string, tag = "3")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// The next owner. Absent: none is known.
    #[prost(message, optional, boxed, tag = "4")]
    pub parent: ::core::option::Option<
        ::pluginrpc::prost::alloc::boxed::Box<LineageNode>,
    >,
    /// Further information, such as owner_email or cost_center; level_kind names the kind of a CUSTOM node.
    #[prost(map = "string, string", tag = "5")]
    pub metadata: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for LineageNode {
    const NAME: &'static str = "LineageNode";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.LineageNode".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.LineageNode".into()
    }
}
/// Request for the costs of several resources.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BatchCostRequest {
    /// The resources. Empty: an empty response with max_batch_size.
    #[prost(message, repeated, tag = "1")]
    pub resources: ::pluginrpc::prost::alloc::vec::Vec<ResourceDescriptor>,
    /// Kind of cost. Unspecified: estimate.
    #[prost(enumeration = "CostQueryType", tag = "2")]
    pub query_type: i32,
    /// Start of the period of an ACTUAL query, inclusive; ignored otherwise.
    #[prost(message, optional, tag = "3")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the period of an ACTUAL query, exclusive, after the start; ignored otherwise.
    #[prost(message, optional, tag = "4")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// True to receive dry runs instead of costs.
    #[prost(bool, tag = "5")]
    pub dry_run: bool,
}
impl ::pluginrpc::prost::Name for BatchCostRequest {
    const NAME: &'static str = "BatchCostRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BatchCostRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BatchCostRequest".into()
    }
}
/// Costs of several resources.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct BatchCostResponse {
    /// The results: as many as resources, in their order.
    #[prost(message, repeated, tag = "1")]
    pub results: ::pluginrpc::prost::alloc::vec::Vec<ResourceCostResult>,
    /// Largest number of resources in a request.
    #[prost(int32, tag = "2")]
    pub max_batch_size: i32,
}
impl ::pluginrpc::prost::Name for BatchCostResponse {
    const NAME: &'static str = "BatchCostResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.BatchCostResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.BatchCostResponse".into()
    }
}
/// Cost of one resource of a batch, or the error.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResourceCostResult {
    /// The resource of the request.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
    /// The outcome. Required.
    #[prost(oneof = "resource_cost_result::Result", tags = "2, 3")]
    pub result: ::core::option::Option<resource_cost_result::Result>,
}
/// Nested message and enum types in `ResourceCostResult`.
pub mod resource_cost_result {
    /// The outcome. Required.
    #[derive(Clone, PartialEq, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum Result {
        /// The cost.
        #[prost(message, tag = "2")]
        CostData(super::CostData),
        /// The error.
        #[prost(message, tag = "3")]
        Error(super::ResourceError),
    }
}
impl ::pluginrpc::prost::Name for ResourceCostResult {
    const NAME: &'static str = "ResourceCostResult";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResourceCostResult".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResourceCostResult".into()
    }
}
/// Cost of one resource of a batch, in the form that the request asked for.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CostData {
    /// The cost. Required.
    #[prost(oneof = "cost_data::Data", tags = "1, 2, 3, 4")]
    pub data: ::core::option::Option<cost_data::Data>,
}
/// Nested message and enum types in `CostData`.
pub mod cost_data {
    /// The cost. Required.
    #[derive(Clone, PartialEq, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum Data {
        /// Actual costs, for an ACTUAL query.
        #[prost(message, tag = "1")]
        ActualCost(super::ActualCostData),
        /// Projected cost, for a PROJECTED query.
        #[prost(message, tag = "2")]
        ProjectedCost(super::GetProjectedCostResponse),
        /// Estimated cost, for an ESTIMATE query.
        #[prost(message, tag = "3")]
        Estimate(super::EstimateCostResponse),
        /// Result of the dry run, if the request was one.
        #[prost(message, tag = "4")]
        DryRunResult(super::DryRunResponse),
    }
}
impl ::pluginrpc::prost::Name for CostData {
    const NAME: &'static str = "CostData";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.CostData".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.CostData".into()
    }
}
/// Actual costs of one resource of a batch.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ActualCostData {
    /// The costs, by time.
    #[prost(message, repeated, tag = "1")]
    pub results: ::pluginrpc::prost::alloc::vec::Vec<ActualCostResult>,
    /// Advises the host to ask another plugin or not.
    #[prost(enumeration = "FallbackHint", tag = "2")]
    pub fallback_hint: i32,
    /// Token for GetActualCost with the same resource, which returns the rest. Empty: this is all.
    #[prost(string, tag = "3")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// Number of results on all pages. 0: unknown.
    #[prost(int32, tag = "4")]
    pub total_count: i32,
}
impl ::pluginrpc::prost::Name for ActualCostData {
    const NAME: &'static str = "ActualCostData";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ActualCostData".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ActualCostData".into()
    }
}
/// Error of one entry of a batch.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResourceError {
    /// Code as in google.rpc.Code; never 0.
    #[prost(int32, tag = "1")]
    pub code: i32,
    /// Description of the error, for people.
    #[prost(string, tag = "2")]
    pub message: ::pluginrpc::prost::alloc::string::String,
    /// True if the plugin does not support resources of this type.
    #[prost(bool, tag = "3")]
    pub resource_type_unsupported: bool,
}
impl ::pluginrpc::prost::Name for ResourceError {
    const NAME: &'static str = "ResourceError";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResourceError".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResourceError".into()
    }
}
/// Request to map resource types of another tool.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResolveResourceTypesRequest {
    /// The tool. Unspecified: an empty response.
    #[prost(enumeration = "SourceFormat", tag = "1")]
    pub source_format: i32,
    /// The types, such as "aws_instance". Empty: an empty response.
    #[prost(string, repeated, tag = "2")]
    pub source_types: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for ResolveResourceTypesRequest {
    const NAME: &'static str = "ResolveResourceTypesRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResolveResourceTypesRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResolveResourceTypesRequest".into()
    }
}
/// Resource types of another tool, mapped.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResolveResourceTypesResponse {
    /// The mappings, by the type in the request. Unknown types are left out.
    #[prost(map = "string, message", tag = "1")]
    pub mappings: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ResourceTypeMapping,
    >,
    /// Time until which a host may cache the answer. Absent: the host decides. Past: do not cache. Mappings change
    /// rarely.
    #[prost(message, optional, tag = "2")]
    pub expires_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for ResolveResourceTypesResponse {
    const NAME: &'static str = "ResolveResourceTypesResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResolveResourceTypesResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResolveResourceTypesResponse".into()
    }
}
/// A resource type of another tool, mapped to Pulumi's.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ResourceTypeMapping {
    /// The type as Pulumi writes it, such as "aws:ec2/instance:Instance".
    #[prost(string, tag = "1")]
    pub pulumi_token: ::pluginrpc::prost::alloc::string::String,
    /// True if the plugin prices resources of this type.
    #[prost(bool, tag = "2")]
    pub supported: bool,
    /// Names of properties, from the tool's to Pulumi's. Empty: the host converts snake_case to camelCase.
    #[prost(map = "string, string", tag = "3")]
    pub property_mappings: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for ResourceTypeMapping {
    const NAME: &'static str = "ResourceTypeMapping";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ResourceTypeMapping".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ResourceTypeMapping".into()
    }
}
/// Quantities that impact metrics measure.
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
    /// Unspecified.
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
/// Advice to ask another plugin for actual costs.
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
    /// Unspecified; the same as FALLBACK_HINT_NONE.
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
/// Groups of errors, by who can correct them.
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
    /// Unspecified.
    Unspecified = 0,
    /// Time: the same call may succeed later. The codes from 1 to 5.
    Transient = 1,
    /// The caller: the same call will not succeed. The codes from 6 to 11.
    Permanent = 2,
    /// The operator of the plugin: the configuration is wrong. The codes from 12 to 16.
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
/// Errors of a plugin.
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
    /// Unspecified.
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
/// Kinds of metrics, after Prometheus.
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
    /// Unspecified.
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
/// A measurement compared with its target.
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
    /// Unknown.
    Unspecified = 0,
    /// The target is met.
    MeetingTarget = 1,
    /// The target is nearly missed.
    Warning = 2,
    /// The target is missed.
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
/// Aspects that recommendations improve.
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
    /// Unspecified.
    Unspecified = 0,
    /// Cost.
    Cost = 1,
    /// Performance.
    Performance = 2,
    /// Security.
    Security = 3,
    /// Reliability.
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
/// Actions that recommendations propose.
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
    /// Unspecified.
    Unspecified = 0,
    /// Change the size.
    Rightsize = 1,
    /// Stop it for good.
    Terminate = 2,
    /// Purchase a commitment, for a discount.
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
/// Importance of recommendations, from least to most.
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
    /// Unspecified.
    Unspecified = 0,
    /// Some day.
    Low = 1,
    /// Soon, but not urgent.
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
/// Sort keys of recommendations.
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
    /// Estimated savings.
    EstimatedSavings = 1,
    /// Priority.
    Priority = 2,
    /// Time of creation.
    CreatedAt = 3,
    /// Confidence.
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
/// Sort directions.
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
/// Reasons to dismiss a recommendation.
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
    /// Unspecified.
    Unspecified = 0,
    /// The recommendation does not apply to this resource.
    NotApplicable = 1,
    /// The recommendation has been followed.
    AlreadyImplemented = 2,
    /// The business needs it as it is.
    BusinessConstraint = 3,
    /// The change is technically impossible.
    TechnicalConstraint = 4,
    /// The change is planned for later.
    Deferred = 5,
    /// The recommendation rests on wrong figures.
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
/// Request for usage.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetStatsRequest {
    /// Scope, such as a cluster. Empty: the default.
    #[prost(string, tag = "1")]
    pub scope: ::pluginrpc::prost::alloc::string::String,
    /// Start of a past period, inclusive; present together with the end. Absent: the present run rate.
    #[prost(message, optional, tag = "2")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of a past period, not before the start.
    #[prost(message, optional, tag = "3")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Selects workloads by "namespace" and by labels; all entries must match.
    #[prost(map = "string, string", tag = "4")]
    pub selector: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Metrics to return. Empty: the default ones. Unknown ones are ignored with a warning.
    #[prost(string, repeated, tag = "5")]
    pub metrics: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for GetStatsRequest {
    const NAME: &'static str = "GetStatsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetStatsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetStatsRequest".into()
    }
}
/// Usage of workloads and nodes.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetStatsResponse {
    /// The amounts; each subject and metric once.
    #[prost(message, repeated, tag = "1")]
    pub rows: ::pluginrpc::prost::alloc::vec::Vec<UsageRow>,
    /// Resources to price: nodes with the tag kind=node and the id of the subject's "node", the control plane with the
    /// tag kind=cluster. The id is never empty.
    #[prost(message, repeated, tag = "2")]
    pub priceable: ::pluginrpc::prost::alloc::vec::Vec<ResourceDescriptor>,
    /// Mode of the amounts. Required.
    #[prost(enumeration = "StatsMode", tag = "3")]
    pub mode: i32,
    /// Warnings, one sentence each.
    #[prost(string, repeated, tag = "4")]
    pub warnings: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for GetStatsResponse {
    const NAME: &'static str = "GetStatsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetStatsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetStatsResponse".into()
    }
}
/// One amount of one workload or node.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct UsageRow {
    /// Identity: "kind" is workload or node and required; others are cluster, namespace, controller_kind, controller,
    /// pod, node, and "label." with a label's key.
    #[prost(map = "string, string", tag = "1")]
    pub subject: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Metric: cpu_request, mem_request, cpu_usage, mem_usage of workloads; cpu_allocatable, mem_allocatable of nodes.
    #[prost(string, tag = "2")]
    pub metric: ::pluginrpc::prost::alloc::string::String,
    /// The amount, in the unit. At least 0.
    #[prost(double, tag = "3")]
    pub amount: f64,
    /// Unit: "core" or "GiB" for a run rate, "core-hours" or "GiB-hours" for a past period.
    #[prost(string, tag = "4")]
    pub unit: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for UsageRow {
    const NAME: &'static str = "UsageRow";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.UsageRow".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.UsageRow".into()
    }
}
/// Modes of usage.
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
pub enum StatsMode {
    /// Unspecified.
    Unspecified = 0,
    /// The present rate.
    RunRate = 1,
    /// The amounts of a past period.
    Historical = 2,
}
impl StatsMode {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "STATS_MODE_UNSPECIFIED",
            Self::RunRate => "STATS_MODE_RUN_RATE",
            Self::Historical => "STATS_MODE_HISTORICAL",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "STATS_MODE_UNSPECIFIED" => Some(Self::Unspecified),
            "STATS_MODE_RUN_RATE" => Some(Self::RunRate),
            "STATS_MODE_HISTORICAL" => Some(Self::Historical),
            _ => None,
        }
    }
}
/// A resource with its cost.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PricedResource {
    /// The resource; unique by the tag "kind" and the id.
    #[prost(message, optional, tag = "1")]
    pub resource: ::core::option::Option<ResourceDescriptor>,
    /// The cost. At least 0; 0 when it is not priced.
    #[prost(double, tag = "2")]
    pub cost: f64,
    /// The currency, as an ISO 4217 code. Empty: the one of the others, else USD.
    #[prost(string, tag = "3")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// True if the cost is known.
    #[prost(bool, tag = "4")]
    pub priced: bool,
    /// Remark, for people.
    #[prost(string, tag = "5")]
    pub note: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for PricedResource {
    const NAME: &'static str = "PricedResource";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.PricedResource".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.PricedResource".into()
    }
}
/// Request to allocate costs.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct AllocateRequest {
    /// Usage, from UsageSourceService.
    #[prost(message, repeated, tag = "1")]
    pub usage: ::pluginrpc::prost::alloc::vec::Vec<UsageRow>,
    /// The resources with their costs.
    #[prost(message, repeated, tag = "2")]
    pub priced: ::pluginrpc::prost::alloc::vec::Vec<PricedResource>,
    /// Policy, as a JSON object with a whole number "version". Empty or "{}": the defaults.
    #[prost(bytes = "vec", tag = "3")]
    pub policy_json: ::pluginrpc::prost::alloc::vec::Vec<u8>,
    /// Mode of the usage.
    #[prost(enumeration = "StatsMode", tag = "4")]
    pub mode: i32,
    /// Start of the period, a label that changes no cost; present together with the end.
    #[prost(message, optional, tag = "5")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the period.
    #[prost(message, optional, tag = "6")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The selector of the usage. Not empty: the usage is partial, and a warning should say so.
    #[prost(map = "string, string", tag = "7")]
    pub selector: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for AllocateRequest {
    const NAME: &'static str = "AllocateRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.AllocateRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.AllocateRequest".into()
    }
}
/// Allocated costs.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct AllocateResponse {
    /// The shares. Their total_cost adds up to the cost of the priced resources, within 1e-6 of it.
    #[prost(message, repeated, tag = "1")]
    pub rows: ::pluginrpc::prost::alloc::vec::Vec<AllocationRow>,
    /// The policy with its defaults filled in. Never empty.
    #[prost(bytes = "vec", tag = "2")]
    pub effective_policy_json: ::pluginrpc::prost::alloc::vec::Vec<u8>,
    /// SHA-256 of effective_policy_json, in lower-case hexadecimal.
    #[prost(string, tag = "3")]
    pub policy_digest: ::pluginrpc::prost::alloc::string::String,
    /// Warnings, one sentence each.
    #[prost(string, repeated, tag = "4")]
    pub warnings: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The start of the request.
    #[prost(message, optional, tag = "5")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// The end of the request.
    #[prost(message, optional, tag = "6")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
}
impl ::pluginrpc::prost::Name for AllocateResponse {
    const NAME: &'static str = "AllocateResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.AllocateResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.AllocateResponse".into()
    }
}
/// A share of the costs.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct AllocationRow {
    /// Identity as in UsageRow. "kind" is workload, "__idle__" for the unused part of a "node" (exactly one row for each
    /// priced node), or "__cluster__" for the control plane.
    #[prost(map = "string, string", tag = "1")]
    pub subject: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Cost of processors. At least 0.
    #[prost(double, tag = "2")]
    pub cpu_cost: f64,
    /// Cost of memory. At least 0.
    #[prost(double, tag = "3")]
    pub mem_cost: f64,
    /// Total: the sum of both, except for "__cluster__". At least 0.
    #[prost(double, tag = "4")]
    pub total_cost: f64,
    /// The currency, as an ISO 4217 code. Required; the same on all rows.
    #[prost(string, tag = "5")]
    pub currency: ::pluginrpc::prost::alloc::string::String,
    /// Remark, for people.
    #[prost(string, tag = "6")]
    pub note: ::pluginrpc::prost::alloc::string::String,
    /// Identifier of the method (FOCUS 1.3); requires allocated_resource_id.
    #[prost(string, tag = "7")]
    pub allocated_method_id: ::pluginrpc::prost::alloc::string::String,
    /// Details of the method (FOCUS 1.3).
    #[prost(string, tag = "8")]
    pub allocated_method_details: ::pluginrpc::prost::alloc::string::String,
    /// The resource whose cost is divided (FOCUS 1.3).
    #[prost(string, tag = "9")]
    pub allocated_resource_id: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for AllocationRow {
    const NAME: &'static str = "AllocationRow";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.AllocationRow".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.AllocationRow".into()
    }
}
/// Request for the available plugins.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct DiscoverPluginsRequest {
    /// Places to look in. Empty: all.
    #[prost(enumeration = "DiscoverySource", repeated, tag = "1")]
    pub sources: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// A text that names or descriptions have to contain. Empty: all plugins.
    #[prost(string, tag = "2")]
    pub filter: ::pluginrpc::prost::alloc::string::String,
    /// True to include plugins that are installed already.
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
/// Description of a plugin in a registry.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginInfo {
    /// The plugin's name: small letters, digits and inner dashes.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Version, after semver.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// Description, in a sentence.
    #[prost(string, tag = "3")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// Author.
    #[prost(string, tag = "4")]
    pub author: ::pluginrpc::prost::alloc::string::String,
    /// Place of discovery.
    #[prost(enumeration = "DiscoverySource", tag = "5")]
    pub source: i32,
    /// The place within the source: a path, an address, a repository.
    #[prost(string, tag = "6")]
    pub location: ::pluginrpc::prost::alloc::string::String,
    /// State of the plugin.
    #[prost(enumeration = "PluginStatus", tag = "7")]
    pub status: i32,
    /// Trust in its origin.
    #[prost(enumeration = "SecurityLevel", tag = "8")]
    pub security_level: i32,
    /// Capabilities, in the registry's words.
    #[prost(string, repeated, tag = "9")]
    pub capabilities: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Requirements to run.
    #[prost(message, optional, tag = "10")]
    pub requirements: ::core::option::Option<PluginRequirements>,
    /// A digest of its manifest, to notice changes by.
    #[prost(string, tag = "11")]
    pub manifest_hash: ::pluginrpc::prost::alloc::string::String,
    /// Time of the last release or installation.
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
/// Requirements of a plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginRequirements {
    /// The oldest version of this specification that it works with, such as "0.5.0", without a leading "v".
    #[prost(string, tag = "1")]
    pub min_spec_version: ::pluginrpc::prost::alloc::string::String,
    /// The newest version of this specification that it works with, without a leading "v". Empty: no bound.
    #[prost(string, tag = "2")]
    pub max_spec_version: ::pluginrpc::prost::alloc::string::String,
    /// Plugins that it depends on.
    #[prost(message, repeated, tag = "3")]
    pub dependencies: ::pluginrpc::prost::alloc::vec::Vec<PluginDependency>,
    /// Requirements on the machine.
    #[prost(message, optional, tag = "4")]
    pub system_requirements: ::core::option::Option<SystemRequirements>,
    /// Requirements on the host.
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
    /// Acceptable versions, as a semver range such as ">=1.2.0".
    #[prost(string, tag = "2")]
    pub version_constraint: ::pluginrpc::prost::alloc::string::String,
    /// True if the plugin works without it, with fewer functions.
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
/// Requirements of a plugin on its machine.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct SystemRequirements {
    /// Memory, in MiB. 0: not stated.
    #[prost(int64, tag = "1")]
    pub min_memory_mb: i64,
    /// Room on disk, in MiB. 0: not stated.
    #[prost(int64, tag = "2")]
    pub min_disk_mb: i64,
    /// Supported processors, such as "x86_64". Empty: any.
    #[prost(string, repeated, tag = "3")]
    pub supported_architectures: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Supported systems, such as "linux". Empty: any.
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
/// Requirements of a plugin on its host.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RuntimeRequirements {
    /// The version of gRPC.
    #[prost(string, tag = "1")]
    pub grpc_version: ::pluginrpc::prost::alloc::string::String,
    /// True if it must be called over TLS.
    #[prost(bool, tag = "2")]
    pub tls_required: bool,
    /// Acceptable authentication methods. Empty: none is needed.
    #[prost(string, repeated, tag = "3")]
    pub auth_methods: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Longest duration of a call, in seconds. 0: unstated.
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
/// Request for the manifest of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetPluginManifestRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Version. Empty: the newest.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// Place to look in.
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
    /// Identity of the plugin. Required.
    #[prost(message, optional, tag = "1")]
    pub metadata: ::core::option::Option<PluginMetadata>,
    /// Functions of the plugin. Required.
    #[prost(message, optional, tag = "2")]
    pub specification: ::core::option::Option<PluginSpecification>,
    /// Security of the plugin.
    #[prost(message, optional, tag = "3")]
    pub security: ::core::option::Option<PluginSecurity>,
    /// Installation of the plugin. Required.
    #[prost(message, optional, tag = "4")]
    pub installation: ::core::option::Option<InstallationSpec>,
    /// Configuration of the plugin.
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
/// Identity of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginMetadata {
    /// Name: 2 to 50 small letters, digits and inner dashes. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Version, after semver, without a leading "v". Required.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// Purpose; at least 10 characters. Required.
    #[prost(string, tag = "3")]
    pub description: ::pluginrpc::prost::alloc::string::String,
    /// Author. Required.
    #[prost(string, tag = "4")]
    pub author: ::pluginrpc::prost::alloc::string::String,
    /// Address of its documentation.
    #[prost(string, tag = "5")]
    pub homepage: ::pluginrpc::prost::alloc::string::String,
    /// Address of its source code.
    #[prost(string, tag = "6")]
    pub repository: ::pluginrpc::prost::alloc::string::String,
    /// License, as an SPDX identifier.
    #[prost(string, tag = "7")]
    pub license: ::pluginrpc::prost::alloc::string::String,
    /// Search keywords.
    #[prost(string, repeated, tag = "8")]
    pub keywords: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Time of the first release.
    #[prost(message, optional, tag = "9")]
    pub created_at: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Time of this release.
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
/// Functions of a plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct PluginSpecification {
    /// The version of this specification that it was written for, such as "0.7.5", without a leading "v". Required.
    #[prost(string, tag = "1")]
    pub spec_version: ::pluginrpc::prost::alloc::string::String,
    /// Clouds whose costs it knows, such as "aws". Required. Packages of infrastructure tools belong to their cloud:
    /// "azure-native" types are under "azure".
    #[prost(string, repeated, tag = "2")]
    pub supported_providers: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Resources that it knows, by cloud.
    #[prost(map = "string, message", tag = "3")]
    pub supported_resources: ::std::collections::HashMap<
        ::pluginrpc::prost::alloc::string::String,
        ProviderResources,
    >,
    /// Capabilities, in the registry's words.
    #[prost(string, repeated, tag = "4")]
    pub capabilities: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// The service it offers. Required.
    #[prost(message, optional, tag = "5")]
    pub service_definition: ::core::option::Option<ServiceDefinition>,
    /// Observability of the plugin.
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
/// Resources of one cloud that a plugin knows.
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
    /// Package, such as "finfocus.v1".
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
/// Observability of a plugin.
#[derive(Clone, Copy, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ObservabilitySupport {
    /// True if ObservabilityService.GetMetrics is served.
    #[prost(bool, tag = "1")]
    pub metrics_enabled: bool,
    /// True if it passes on trace ids.
    #[prost(bool, tag = "2")]
    pub tracing_enabled: bool,
    /// True if it writes a structured log.
    #[prost(bool, tag = "3")]
    pub logging_enabled: bool,
    /// True if ObservabilityService.HealthCheck is served.
    #[prost(bool, tag = "4")]
    pub health_checks_enabled: bool,
    /// True if ObservabilityService.GetServiceLevelIndicators is served.
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
/// Security of a plugin.
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
    /// Trust that it requests.
    #[prost(enumeration = "SecurityLevel", tag = "4")]
    pub security_level: i32,
    /// Permissions that it requests.
    #[prost(string, repeated, tag = "5")]
    pub permissions: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// True if it must run in a sandbox.
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
/// Installation of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InstallationSpec {
    /// The way of installing. Required.
    #[prost(enumeration = "InstallationMethod", tag = "1")]
    pub installation_method: i32,
    /// Address of the download.
    #[prost(string, tag = "2")]
    pub download_url: ::pluginrpc::prost::alloc::string::String,
    /// The digest that the download must have, in hexadecimal.
    #[prost(string, tag = "3")]
    pub checksum: ::pluginrpc::prost::alloc::string::String,
    /// Algorithm of the digest, such as "sha256".
    #[prost(string, tag = "4")]
    pub checksum_algorithm: ::pluginrpc::prost::alloc::string::String,
    /// The script to run, for INSTALLATION_METHOD_SCRIPT.
    #[prost(string, tag = "5")]
    pub install_script: ::pluginrpc::prost::alloc::string::String,
    /// Checks before the installation.
    #[prost(string, repeated, tag = "6")]
    pub pre_install_checks: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Steps after the installation.
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
/// Configuration of a plugin.
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
    /// Name.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Purpose of the example.
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
/// Request to check a manifest.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ValidatePluginRequest {
    /// The manifest. Required.
    #[prost(message, optional, tag = "1")]
    pub manifest: ::core::option::Option<PluginManifest>,
    /// True to look for the plugins that it depends on.
    #[prost(bool, tag = "2")]
    pub check_dependencies: bool,
    /// True to check this machine as well.
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
/// Findings in a manifest.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ValidatePluginResponse {
    /// True if the manifest is valid.
    #[prost(bool, tag = "1")]
    pub valid: bool,
    /// Errors that make it unusable.
    #[prost(message, repeated, tag = "2")]
    pub validation_errors: ::pluginrpc::prost::alloc::vec::Vec<ValidationError>,
    /// Suggested improvements.
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
    /// Severity.
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
    /// Suggested correction.
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
/// Request to install a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InstallPluginRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Version. Empty: the newest.
    #[prost(string, tag = "2")]
    pub version: ::pluginrpc::prost::alloc::string::String,
    /// Place to take it from.
    #[prost(enumeration = "DiscoverySource", tag = "3")]
    pub source: i32,
    /// The place within the source.
    #[prost(string, tag = "4")]
    pub location: ::pluginrpc::prost::alloc::string::String,
    /// True to replace an existing installation.
    #[prost(bool, tag = "5")]
    pub force_install: bool,
    /// True to require a valid signature.
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
/// Result of an installation.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct InstallPluginResponse {
    /// True if it is installed.
    #[prost(bool, tag = "1")]
    pub success: bool,
    /// The version that is installed now.
    #[prost(string, tag = "2")]
    pub installed_version: ::pluginrpc::prost::alloc::string::String,
    /// Directory of the installation.
    #[prost(string, tag = "3")]
    pub install_path: ::pluginrpc::prost::alloc::string::String,
    /// Errors; empty on success.
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
    /// True if a retry may help.
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
/// Request to replace an installed plugin by another version.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct UpdatePluginRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Version. Empty: the newest.
    #[prost(string, tag = "2")]
    pub target_version: ::pluginrpc::prost::alloc::string::String,
    /// True to allow a version older than the installed one.
    #[prost(bool, tag = "3")]
    pub allow_downgrade: bool,
    /// True to keep a copy of the present version.
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
/// Result of an update.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct UpdatePluginResponse {
    /// True if it is updated.
    #[prost(bool, tag = "1")]
    pub success: bool,
    /// The version that was there.
    #[prost(string, tag = "2")]
    pub previous_version: ::pluginrpc::prost::alloc::string::String,
    /// The version that is there now.
    #[prost(string, tag = "3")]
    pub updated_version: ::pluginrpc::prost::alloc::string::String,
    /// Location of the copy, if one was requested.
    #[prost(string, tag = "4")]
    pub backup_path: ::pluginrpc::prost::alloc::string::String,
    /// Errors; empty on success.
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
/// Request to remove a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RemovePluginRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// True to remove its stored data as well.
    #[prost(bool, tag = "2")]
    pub cleanup_data: bool,
    /// True to remove it even if others depend on it.
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
/// Result of a removal.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RemovePluginResponse {
    /// True if it is removed.
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
    /// Errors; empty on success.
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
/// Request for the installed plugins.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ListInstalledPluginsRequest {
    /// A text that names or descriptions have to contain. Empty: all plugins.
    #[prost(string, tag = "1")]
    pub filter: ::pluginrpc::prost::alloc::string::String,
    /// True to include plugins that are switched off.
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
/// Installed plugins.
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
/// Request for the health of a plugin.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CheckPluginHealthRequest {
    /// The plugin's name. Required.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Longest duration of the check, in seconds. 0: the registry decides.
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
/// Health of a plugin.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct CheckPluginHealthResponse {
    /// True if it works.
    #[prost(bool, tag = "1")]
    pub healthy: bool,
    /// State, in a word for people.
    #[prost(string, tag = "2")]
    pub status: ::pluginrpc::prost::alloc::string::String,
    /// Time of the check.
    #[prost(message, optional, tag = "3")]
    pub last_check_time: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Problems; empty when it works.
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
    /// Severity.
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
/// Request for scores.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ScoreRecommendationsRequest {
    /// The recommendations: 1 to max_batch_size, with distinct ids.
    #[prost(message, repeated, tag = "1")]
    pub recommendations: ::pluginrpc::prost::alloc::vec::Vec<Recommendation>,
    /// Signals to return. Empty: all supported ones.
    #[prost(enumeration = "ScoreSignal", repeated, tag = "2")]
    pub signals: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// Treatment of resource ids and names by the host. Unspecified: pseudonymized.
    #[prost(enumeration = "IdentifierMode", tag = "3")]
    pub identifier_mode: i32,
    /// Session, the same over all batches of one operation: 1 to 128 bytes of printable ASCII without spaces. Empty:
    /// none.
    #[prost(string, tag = "4")]
    pub session_id: ::pluginrpc::prost::alloc::string::String,
    /// Fields that the host left out, as dotted paths from Recommendation: at most 64, each once and 1 to 128 bytes long.
    /// An omitted field must not lower a score.
    #[prost(string, repeated, tag = "5")]
    pub omitted_fields: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for ScoreRecommendationsRequest {
    const NAME: &'static str = "ScoreRecommendationsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ScoreRecommendationsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ScoreRecommendationsRequest".into()
    }
}
/// Scores.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ScoreRecommendationsResponse {
    /// The results: as many as recommendations, in their order.
    #[prost(message, repeated, tag = "1")]
    pub results: ::pluginrpc::prost::alloc::vec::Vec<RecommendationScoreResult>,
    /// Largest number of recommendations in a request. At least 1.
    #[prost(int32, tag = "2")]
    pub max_batch_size: i32,
    /// The scorer.
    #[prost(message, optional, tag = "3")]
    pub scorer: ::core::option::Option<ScorerInfo>,
    /// Signals that the plugin supports.
    #[prost(enumeration = "ScoreSignal", repeated, tag = "4")]
    pub supported_signals: ::pluginrpc::prost::alloc::vec::Vec<i32>,
    /// The session of the request. Empty: sessions are not supported.
    #[prost(string, tag = "5")]
    pub session_id: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for ScoreRecommendationsResponse {
    const NAME: &'static str = "ScoreRecommendationsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ScoreRecommendationsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ScoreRecommendationsResponse".into()
    }
}
/// Scores of one recommendation, or the error.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RecommendationScoreResult {
    /// The recommendation.
    #[prost(string, tag = "1")]
    pub recommendation_id: ::pluginrpc::prost::alloc::string::String,
    /// The outcome. Required.
    #[prost(oneof = "recommendation_score_result::Result", tags = "2, 3")]
    pub result: ::core::option::Option<recommendation_score_result::Result>,
}
/// Nested message and enum types in `RecommendationScoreResult`.
pub mod recommendation_score_result {
    /// The outcome. Required.
    #[derive(Clone, PartialEq, ::pluginrpc::prost::Oneof)]
    #[prost(prost_path = "::pluginrpc::prost")]
    pub enum Result {
        /// The scores.
        #[prost(message, tag = "2")]
        Scores(super::RecommendationScores),
        /// The error: code and message.
        #[prost(message, tag = "3")]
        Error(super::ResourceError),
    }
}
impl ::pluginrpc::prost::Name for RecommendationScoreResult {
    const NAME: &'static str = "RecommendationScoreResult";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RecommendationScoreResult".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RecommendationScoreResult".into()
    }
}
/// Scores of one recommendation. A signal that is not supported or was not requested is absent.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct RecommendationScores {
    /// Risk of the change, 0 to 1.
    #[prost(double, optional, tag = "1")]
    pub risk: ::core::option::Option<f64>,
    /// Likelihood that the recommendation is wrong, 0 to 1.
    #[prost(double, optional, tag = "2")]
    pub false_positive: ::core::option::Option<f64>,
    /// Value of acting on it, 0 to 1.
    #[prost(double, optional, tag = "3")]
    pub worth_acting: ::core::option::Option<f64>,
    /// Priority, 0 to 3.
    #[prost(double, optional, tag = "4")]
    pub priority: ::core::option::Option<f64>,
    /// Lack of evidence, 0 to 1.
    #[prost(double, optional, tag = "5")]
    pub insufficient_evidence: ::core::option::Option<f64>,
    /// Group of duplicates, shared by at least two recommendations of the session.
    #[prost(string, tag = "6")]
    pub duplicate_group_id: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for RecommendationScores {
    const NAME: &'static str = "RecommendationScores";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.RecommendationScores".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.RecommendationScores".into()
    }
}
/// Description of a scorer.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct ScorerInfo {
    /// Name.
    #[prost(string, tag = "1")]
    pub name: ::pluginrpc::prost::alloc::string::String,
    /// Model; the first of models.
    #[prost(string, tag = "2")]
    pub model: ::pluginrpc::prost::alloc::string::String,
    /// Meaning of the scores.
    #[prost(enumeration = "ScoreCalibration", tag = "3")]
    pub calibration: i32,
    /// Request at the service behind the plugin; the first of provider_request_ids.
    #[deprecated]
    #[prost(string, tag = "4")]
    pub provider_request_id: ::pluginrpc::prost::alloc::string::String,
    /// Requests at the service behind the plugin.
    #[prost(string, repeated, tag = "5")]
    pub provider_request_ids: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
    /// Models that were used.
    #[prost(string, repeated, tag = "6")]
    pub models: ::pluginrpc::prost::alloc::vec::Vec<
        ::pluginrpc::prost::alloc::string::String,
    >,
}
impl ::pluginrpc::prost::Name for ScorerInfo {
    const NAME: &'static str = "ScorerInfo";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.ScorerInfo".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.ScorerInfo".into()
    }
}
/// Signals of a score.
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
pub enum ScoreSignal {
    /// Unspecified.
    Unspecified = 0,
    /// RecommendationScores.risk.
    Risk = 1,
    /// RecommendationScores.false_positive.
    FalsePositive = 2,
    /// RecommendationScores.worth_acting.
    WorthActing = 3,
    /// RecommendationScores.priority.
    Priority = 4,
    /// RecommendationScores.insufficient_evidence.
    InsufficientEvidence = 5,
    /// RecommendationScores.duplicate_group_id.
    DuplicateGroup = 6,
}
impl ScoreSignal {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "SCORE_SIGNAL_UNSPECIFIED",
            Self::Risk => "SCORE_SIGNAL_RISK",
            Self::FalsePositive => "SCORE_SIGNAL_FALSE_POSITIVE",
            Self::WorthActing => "SCORE_SIGNAL_WORTH_ACTING",
            Self::Priority => "SCORE_SIGNAL_PRIORITY",
            Self::InsufficientEvidence => "SCORE_SIGNAL_INSUFFICIENT_EVIDENCE",
            Self::DuplicateGroup => "SCORE_SIGNAL_DUPLICATE_GROUP",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "SCORE_SIGNAL_UNSPECIFIED" => Some(Self::Unspecified),
            "SCORE_SIGNAL_RISK" => Some(Self::Risk),
            "SCORE_SIGNAL_FALSE_POSITIVE" => Some(Self::FalsePositive),
            "SCORE_SIGNAL_WORTH_ACTING" => Some(Self::WorthActing),
            "SCORE_SIGNAL_PRIORITY" => Some(Self::Priority),
            "SCORE_SIGNAL_INSUFFICIENT_EVIDENCE" => Some(Self::InsufficientEvidence),
            "SCORE_SIGNAL_DUPLICATE_GROUP" => Some(Self::DuplicateGroup),
            _ => None,
        }
    }
}
/// Meanings of scores.
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
pub enum ScoreCalibration {
    /// Unspecified; the same as SCORE_CALIBRATION_RANKING_ONLY.
    Unspecified = 0,
    /// Scores order recommendations and mean nothing else.
    RankingOnly = 1,
    /// Scores are probabilities.
    Probability = 2,
}
impl ScoreCalibration {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "SCORE_CALIBRATION_UNSPECIFIED",
            Self::RankingOnly => "SCORE_CALIBRATION_RANKING_ONLY",
            Self::Probability => "SCORE_CALIBRATION_PROBABILITY",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "SCORE_CALIBRATION_UNSPECIFIED" => Some(Self::Unspecified),
            "SCORE_CALIBRATION_RANKING_ONLY" => Some(Self::RankingOnly),
            "SCORE_CALIBRATION_PROBABILITY" => Some(Self::Probability),
            _ => None,
        }
    }
}
/// Treatments of resource ids and names.
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
pub enum IdentifierMode {
    /// Unspecified; the same as IDENTIFIER_MODE_PSEUDONYMIZED.
    Unspecified = 0,
    /// Sent as they are.
    Raw = 1,
    /// Replaced by pseudonyms.
    Pseudonymized = 2,
    /// Left out.
    Omitted = 3,
}
impl IdentifierMode {
    /// String value of the enum field names used in the ProtoBuf definition.
    ///
    /// The values are not transformed in any way and thus are considered stable
    /// (if the ProtoBuf definition does not change) and safe for programmatic use.
    pub fn as_str_name(&self) -> &'static str {
        match self {
            Self::Unspecified => "IDENTIFIER_MODE_UNSPECIFIED",
            Self::Raw => "IDENTIFIER_MODE_RAW",
            Self::Pseudonymized => "IDENTIFIER_MODE_PSEUDONYMIZED",
            Self::Omitted => "IDENTIFIER_MODE_OMITTED",
        }
    }
    /// Creates an enum from field names used in the ProtoBuf definition.
    pub fn from_str_name(value: &str) -> ::core::option::Option<Self> {
        match value {
            "IDENTIFIER_MODE_UNSPECIFIED" => Some(Self::Unspecified),
            "IDENTIFIER_MODE_RAW" => Some(Self::Raw),
            "IDENTIFIER_MODE_PSEUDONYMIZED" => Some(Self::Pseudonymized),
            "IDENTIFIER_MODE_OMITTED" => Some(Self::Omitted),
            _ => None,
        }
    }
}
/// Request for contract commitments.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetContractCommitmentsRequest {
    /// Start of the window, inclusive; present together with the end. Absent: no window.
    #[prost(message, optional, tag = "1")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the window, exclusive; after the start.
    #[prost(message, optional, tag = "2")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Largest number of records. 0 means 50, more than 1000 means 1000; negative is INVALID_ARGUMENT.
    #[prost(int32, tag = "3")]
    pub page_size: i32,
    /// The next_page_token of the previous response. Empty: start at the beginning.
    #[prost(string, tag = "4")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetContractCommitmentsRequest {
    const NAME: &'static str = "GetContractCommitmentsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetContractCommitmentsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetContractCommitmentsRequest".into()
    }
}
/// Contract commitments.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetContractCommitmentsResponse {
    /// The records, in a stable order.
    #[prost(message, repeated, tag = "1")]
    pub commitments: ::pluginrpc::prost::alloc::vec::Vec<ContractCommitment>,
    /// Token for the next page. Empty: this is the last page.
    #[prost(string, tag = "2")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// Number of records on all pages.
    #[prost(int32, tag = "3")]
    pub total_count: i32,
}
impl ::pluginrpc::prost::Name for GetContractCommitmentsResponse {
    const NAME: &'static str = "GetContractCommitmentsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetContractCommitmentsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetContractCommitmentsResponse".into()
    }
}
/// Request for billing periods.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetBillingPeriodsRequest {
    /// Start of the window, inclusive; present together with the end. Absent: no window.
    #[prost(message, optional, tag = "1")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the window, exclusive; after the start.
    #[prost(message, optional, tag = "2")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Largest number of records. 0 means 50, more than 1000 means 1000; negative is INVALID_ARGUMENT.
    #[prost(int32, tag = "3")]
    pub page_size: i32,
    /// The next_page_token of the previous response. Empty: start at the beginning.
    #[prost(string, tag = "4")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetBillingPeriodsRequest {
    const NAME: &'static str = "GetBillingPeriodsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetBillingPeriodsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetBillingPeriodsRequest".into()
    }
}
/// Billing periods.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetBillingPeriodsResponse {
    /// The records, in a stable order.
    #[prost(message, repeated, tag = "1")]
    pub billing_periods: ::pluginrpc::prost::alloc::vec::Vec<BillingPeriod>,
    /// Token for the next page. Empty: this is the last page.
    #[prost(string, tag = "2")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// Number of records on all pages.
    #[prost(int32, tag = "3")]
    pub total_count: i32,
}
impl ::pluginrpc::prost::Name for GetBillingPeriodsResponse {
    const NAME: &'static str = "GetBillingPeriodsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetBillingPeriodsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetBillingPeriodsResponse".into()
    }
}
/// Request for lines of invoices.
#[derive(Clone, PartialEq, Eq, Hash, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetInvoiceDetailsRequest {
    /// Start of the window, inclusive; present together with the end. Absent: no window.
    #[prost(message, optional, tag = "1")]
    pub start: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// End of the window, exclusive; after the start.
    #[prost(message, optional, tag = "2")]
    pub end: ::core::option::Option<::pluginrpc::prost_types::Timestamp>,
    /// Largest number of records. 0 means 50, more than 1000 means 1000; negative is INVALID_ARGUMENT.
    #[prost(int32, tag = "3")]
    pub page_size: i32,
    /// The next_page_token of the previous response. Empty: start at the beginning.
    #[prost(string, tag = "4")]
    pub page_token: ::pluginrpc::prost::alloc::string::String,
}
impl ::pluginrpc::prost::Name for GetInvoiceDetailsRequest {
    const NAME: &'static str = "GetInvoiceDetailsRequest";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetInvoiceDetailsRequest".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetInvoiceDetailsRequest".into()
    }
}
/// Lines of invoices.
#[derive(Clone, PartialEq, ::pluginrpc::prost::Message)]
#[prost(prost_path = "::pluginrpc::prost")]
pub struct GetInvoiceDetailsResponse {
    /// The records, in a stable order.
    #[prost(message, repeated, tag = "1")]
    pub invoice_details: ::pluginrpc::prost::alloc::vec::Vec<InvoiceDetail>,
    /// Token for the next page. Empty: this is the last page.
    #[prost(string, tag = "2")]
    pub next_page_token: ::pluginrpc::prost::alloc::string::String,
    /// Number of records on all pages.
    #[prost(int32, tag = "3")]
    pub total_count: i32,
}
impl ::pluginrpc::prost::Name for GetInvoiceDetailsResponse {
    const NAME: &'static str = "GetInvoiceDetailsResponse";
    const PACKAGE: &'static str = "finfocus.v1";
    fn full_name() -> ::pluginrpc::prost::alloc::string::String {
        "finfocus.v1.GetInvoiceDetailsResponse".into()
    }
    fn type_url() -> ::pluginrpc::prost::alloc::string::String {
        "type.googleapis.com/finfocus.v1.GetInvoiceDetailsResponse".into()
    }
}
/// `finfocus.v1.AllocatorService`: its trait, method table, server and client.
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
pub mod allocator_service {
    /// Allocation of costs to workloads.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait AllocatorService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Divides the costs of priced resources among workloads. INVALID_ARGUMENT for a cost on an unpriced resource,
        /// negative costs, several currencies, duplicates, and a policy that is malformed or unknown; the policy never falls
        /// back to defaults.
        fn allocate(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::AllocateRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::AllocateResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&ALLOCATE)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.AllocatorService/Allocate`
    pub static ALLOCATE: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.AllocatorService/Allocate",
            ::pluginrpc::TypeName::new("finfocus.v1", "AllocateRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "AllocateResponse"),
        )
        .with_comment(
            "Divides the costs of priced resources among workloads. INVALID_ARGUMENT for a cost on an unpriced resource,\n negative costs, several currencies, duplicates, and a policy that is malformed or unknown; the policy never falls\n back to defaults.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xD8\x03\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xD3\x07\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3\n\xD6\x02\n\x17finfocus/v1/usage.proto\x12\x0Bfinfocus.v1\"\xC8\x01\n\x08UsageRow\x12<\n\x07subject\x18\x01 \x03(\x0B2\".finfocus.v1.UsageRow.SubjectEntryR\x07subject\x12\x16\n\x06metric\x18\x02 \x01(\tR\x06metric\x12\x16\n\x06amount\x18\x03 \x01(\x01R\x06amount\x12\x12\n\x04unit\x18\x04 \x01(\tR\x04unit\x1A:\n\x0CSubjectEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01*[\n\tStatsMode\x12\x1A\n\x16STATS_MODE_UNSPECIFIED\x10\0\x12\x17\n\x13STATS_MODE_RUN_RATE\x10\x01\x12\x19\n\x15STATS_MODE_HISTORICAL\x10\x02b\x06proto3\n\xAD\x0B\n\x1Cfinfocus/v1/allocation.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x1Cfinfocus/v1/costsource.proto\x1A\x17finfocus/v1/usage.proto\"\xA9\x01\n\x0EPricedResource\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\x12\x12\n\x04cost\x18\x02 \x01(\x01R\x04cost\x12\x1A\n\x08currency\x18\x03 \x01(\tR\x08currency\x12\x16\n\x06priced\x18\x04 \x01(\x08R\x06priced\x12\x12\n\x04note\x18\x05 \x01(\tR\x04note\"\xA5\x03\n\x0FAllocateRequest\x12+\n\x05usage\x18\x01 \x03(\x0B2\x15.finfocus.v1.UsageRowR\x05usage\x123\n\x06priced\x18\x02 \x03(\x0B2\x1B.finfocus.v1.PricedResourceR\x06priced\x12\x1F\n\x0Bpolicy_json\x18\x03 \x01(\x0CR\npolicyJson\x12*\n\x04mode\x18\x04 \x01(\x0E2\x16.finfocus.v1.StatsModeR\x04mode\x120\n\x05start\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x06 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12F\n\x08selector\x18\x07 \x03(\x0B2*.finfocus.v1.AllocateRequest.SelectorEntryR\x08selector\x1A;\n\rSelectorEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\x97\x02\n\x10AllocateResponse\x12.\n\x04rows\x18\x01 \x03(\x0B2\x1A.finfocus.v1.AllocationRowR\x04rows\x122\n\x15effective_policy_json\x18\x02 \x01(\x0CR\x13effectivePolicyJson\x12#\n\rpolicy_digest\x18\x03 \x01(\tR\x0CpolicyDigest\x12\x1A\n\x08warnings\x18\x04 \x03(\tR\x08warnings\x120\n\x05start\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x06 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\"\xB1\x03\n\rAllocationRow\x12A\n\x07subject\x18\x01 \x03(\x0B2'.finfocus.v1.AllocationRow.SubjectEntryR\x07subject\x12\x19\n\x08cpu_cost\x18\x02 \x01(\x01R\x07cpuCost\x12\x19\n\x08mem_cost\x18\x03 \x01(\x01R\x07memCost\x12\x1D\n\ntotal_cost\x18\x04 \x01(\x01R\ttotalCost\x12\x1A\n\x08currency\x18\x05 \x01(\tR\x08currency\x12\x12\n\x04note\x18\x06 \x01(\tR\x04note\x12.\n\x13allocated_method_id\x18\x07 \x01(\tR\x11allocatedMethodId\x128\n\x18allocated_method_details\x18\x08 \x01(\tR\x16allocatedMethodDetails\x122\n\x15allocated_resource_id\x18\t \x01(\tR\x13allocatedResourceId\x1A:\n\x0CSubjectEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.AllocatorService",
            &[&ALLOCATE],
        )
        .with_comment("Allocation of costs to workloads.")
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`AllocatorService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct AllocatorServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> AllocatorServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for AllocatorServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: AllocatorService> ::pluginrpc::Call for AllocatorServiceServer<T> {
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
                "/finfocus.v1.AllocatorService/Allocate" => {
                    call.unary(move |message| inner.allocate(ctx, message))
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
    impl<T: AllocatorService> ::pluginrpc::Service for AllocatorServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for AllocatorServiceServer<T> {
        const NAME: &'static str = "finfocus.v1.AllocatorService";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`AllocatorService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct AllocatorServiceClient<C> {
        call: C,
    }
    impl<C> AllocatorServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> AllocatorService for AllocatorServiceClient<C> {
        async fn allocate(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::AllocateRequest,
        ) -> ::core::result::Result<super::AllocateResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &ALLOCATE, ctx, request).await
        }
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
    /// Costs of cloud resources; every plugin serves it. The host starts the plugin, calls Name and GetPluginInfo, and then
    /// the other methods, several at a time.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait CostSourceService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Returns the plugin's name. The host does not use a plugin that fails here.
        fn name(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::NameRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::NameResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&NAME)
        }
        /// Reports if the plugin supports a resource. Hosts since 0.3 ask before each cost request for a new resource,
        /// without naming the kind of cost: a plugin that answers no is asked for neither projected nor actual costs of it.
        fn supports(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::SupportsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::SupportsResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SUPPORTS)
        }
        /// Returns the actual costs of a resource in a period. INVALID_ARGUMENT when the end is not after the start or the
        /// page token is malformed.
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
        /// Projects the monthly cost of a resource. NOT_FOUND or INVALID_ARGUMENT when the plugin cannot price it; a cost of
        /// 0 is an answer, and no other plugin is asked then.
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
        /// Describes the pricing of a resource: billing mode, rate, tiers. Hosts since 0.3 ask with a deadline of 5 s.
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
        /// Estimates the monthly cost of a resource that does not exist yet from its properties. INVALID_ARGUMENT for a
        /// malformed resource type, NOT_FOUND for an unknown one. Hosts ask twice, before and after a change, with a deadline
        /// of 5 s each.
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
        /// Recommends ways to spend less. The host asks on every cost run; a plugin without recommendations returns an empty
        /// list.
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
        /// Dismisses a recommendation, so that it is not returned for a time. A host calls only plugins that list
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
        /// Lists budgets and the spending against them.
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
        /// Describes the plugin: versions, providers, capabilities. A host takes any error for a plugin that predates this
        /// method.
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
        /// Reports the FOCUS columns that the plugin would fill for a resource, without fetching a cost. \`finfocus plugin
        /// inspect\` shows them.
        fn dry_run(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::DryRunRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::DryRunResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&DRY_RUN)
        }
        /// Returns the costs of up to max_batch_size resources in one call. A resource that cannot be priced has an error
        /// among the results; the call itself fails only for the whole request: INVALID_ARGUMENT for too many resources, a
        /// malformed resource, an unknown query_type, or an ACTUAL query without a period. A host calls only plugins that
        /// list PLUGIN_CAPABILITY_BATCH_COST.
        fn batch_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::BatchCostRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::BatchCostResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&BATCH_COST)
        }
        /// Maps resource types of another tool, such as Terraform, to Pulumi's. A host calls only plugins that list
        /// PLUGIN_CAPABILITY_RESOLVE_RESOURCE_TYPES. INVALID_ARGUMENT for too many types.
        fn resolve_resource_types(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ResolveResourceTypesRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::ResolveResourceTypesResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&RESOLVE_RESOURCE_TYPES)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.CostSourceService/Name`
    pub static NAME: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/Name",
            ::pluginrpc::TypeName::new("finfocus.v1", "NameRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "NameResponse"),
        )
        .with_comment(
            "Returns the plugin's name. The host does not use a plugin that fails here.",
        )
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
            "Reports if the plugin supports a resource. Hosts since 0.3 ask before each cost request for a new resource,\n without naming the kind of cost: a plugin that answers no is asked for neither projected nor actual costs of it.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xA4\t\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xC9\x05\n\x10PluginCapability\x12!\n\x1DPLUGIN_CAPABILITY_UNSPECIFIED\x10\0\x12%\n!PLUGIN_CAPABILITY_PROJECTED_COSTS\x10\x01\x12\"\n\x1EPLUGIN_CAPABILITY_ACTUAL_COSTS\x10\x02\x12\x1C\n\x18PLUGIN_CAPABILITY_CARBON\x10\x03\x12%\n!PLUGIN_CAPABILITY_RECOMMENDATIONS\x10\x04\x12\x1D\n\x19PLUGIN_CAPABILITY_DRY_RUN\x10\x05\x12\x1D\n\x19PLUGIN_CAPABILITY_BUDGETS\x10\x06\x12\x1C\n\x18PLUGIN_CAPABILITY_ENERGY\x10\x07\x12\x1B\n\x17PLUGIN_CAPABILITY_WATER\x10\x08\x12\"\n\x1EPLUGIN_CAPABILITY_PRICING_SPEC\x10\t\x12#\n\x1FPLUGIN_CAPABILITY_ESTIMATE_COST\x10\n\x12-\n)PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS\x10\x0B\x12 \n\x1CPLUGIN_CAPABILITY_BATCH_COST\x10\x0C\x12,\n(PLUGIN_CAPABILITY_RESOLVE_RESOURCE_TYPES\x10\r\x12!\n\x1DPLUGIN_CAPABILITY_USAGE_STATS\x10\x0E\x12 \n\x1CPLUGIN_CAPABILITY_ALLOCATION\x10\x0F\x12*\n&PLUGIN_CAPABILITY_CONTRACT_COMMITMENTS\x10\x10\x12\"\n\x1EPLUGIN_CAPABILITY_INVOICE_DATA\x10\x11\x12,\n(PLUGIN_CAPABILITY_RECOMMENDATION_SCORING\x10\x12*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xA5\x0C\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"N\n\x0FSupportsRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\"\xF0\x02\n\x10SupportsResponse\x12\x1C\n\tsupported\x18\x01 \x01(\x08R\tsupported\x12\x16\n\x06reason\x18\x02 \x01(\tR\x06reason\x12S\n\x0Ccapabilities\x18\x03 \x03(\x0B2/.finfocus.v1.SupportsResponse.CapabilitiesEntryR\x0Ccapabilities\x12D\n\x11supported_metrics\x18\x04 \x03(\x0E2\x17.finfocus.v1.MetricKindR\x10supportedMetrics\x12J\n\x11capabilities_enum\x18\x05 \x03(\x0E2\x1D.finfocus.v1.PluginCapabilityR\x10capabilitiesEnum\x1A?\n\x11CapabilitiesEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x08R\x05value:\x028\x01\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01*\x8C\x01\n\nMetricKind\x12\x1B\n\x17METRIC_KIND_UNSPECIFIED\x10\0\x12 \n\x1CMETRIC_KIND_CARBON_FOOTPRINT\x10\x01\x12\"\n\x1EMETRIC_KIND_ENERGY_CONSUMPTION\x10\x02\x12\x1B\n\x17METRIC_KIND_WATER_USAGE\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetActualCost`
    pub static GET_ACTUAL_COST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetActualCost",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetActualCostRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetActualCostResponse"),
        )
        .with_comment(
            "Returns the actual costs of a resource in a period. INVALID_ARGUMENT when the end is not after the start or the\n page token is malformed.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\x84\x13\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xBC\x03\n\x14FocusServiceCategory\x12&\n\"FOCUS_SERVICE_CATEGORY_UNSPECIFIED\x10\0\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_COMPUTE\x10\x01\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_STORAGE\x10\x02\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_NETWORK\x10\x03\x12#\n\x1FFOCUS_SERVICE_CATEGORY_DATABASE\x10\x04\x12$\n FOCUS_SERVICE_CATEGORY_ANALYTICS\x10\x05\x12+\n'FOCUS_SERVICE_CATEGORY_MACHINE_LEARNING\x10\x06\x12%\n!FOCUS_SERVICE_CATEGORY_MANAGEMENT\x10\x07\x12#\n\x1FFOCUS_SERVICE_CATEGORY_SECURITY\x10\x08\x12*\n&FOCUS_SERVICE_CATEGORY_DEVELOPER_TOOLS\x10\t\x12 \n\x1CFOCUS_SERVICE_CATEGORY_OTHER\x10\n*\x8A\x02\n\x13FocusChargeCategory\x12%\n!FOCUS_CHARGE_CATEGORY_UNSPECIFIED\x10\0\x12\x1F\n\x1BFOCUS_CHARGE_CATEGORY_USAGE\x10\x01\x12\"\n\x1EFOCUS_CHARGE_CATEGORY_PURCHASE\x10\x02\x12 \n\x1CFOCUS_CHARGE_CATEGORY_CREDIT\x10\x03\x12\x1D\n\x19FOCUS_CHARGE_CATEGORY_TAX\x10\x04\x12 \n\x1CFOCUS_CHARGE_CATEGORY_REFUND\x10\x05\x12$\n FOCUS_CHARGE_CATEGORY_ADJUSTMENT\x10\x06*\xCF\x01\n\x14FocusPricingCategory\x12&\n\"FOCUS_PRICING_CATEGORY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_PRICING_CATEGORY_STANDARD\x10\x01\x12$\n FOCUS_PRICING_CATEGORY_COMMITTED\x10\x02\x12\"\n\x1EFOCUS_PRICING_CATEGORY_DYNAMIC\x10\x03\x12 \n\x1CFOCUS_PRICING_CATEGORY_OTHER\x10\x04*y\n\x10FocusChargeClass\x12\"\n\x1EFOCUS_CHARGE_CLASS_UNSPECIFIED\x10\0\x12\x1E\n\x1AFOCUS_CHARGE_CLASS_REGULAR\x10\x01\x12!\n\x1DFOCUS_CHARGE_CLASS_CORRECTION\x10\x02*\xB1\x01\n\x14FocusChargeFrequency\x12&\n\"FOCUS_CHARGE_FREQUENCY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_CHARGE_FREQUENCY_ONE_TIME\x10\x01\x12$\n FOCUS_CHARGE_FREQUENCY_RECURRING\x10\x02\x12&\n\"FOCUS_CHARGE_FREQUENCY_USAGE_BASED\x10\x03*\xB1\x01\n\x1FFocusCommitmentDiscountCategory\x122\n.FOCUS_COMMITMENT_DISCOUNT_CATEGORY_UNSPECIFIED\x10\0\x12,\n(FOCUS_COMMITMENT_DISCOUNT_CATEGORY_SPEND\x10\x01\x12,\n(FOCUS_COMMITMENT_DISCOUNT_CATEGORY_USAGE\x10\x02*\xA9\x01\n\x1DFocusCommitmentDiscountStatus\x120\n,FOCUS_COMMITMENT_DISCOUNT_STATUS_UNSPECIFIED\x10\0\x12)\n%FOCUS_COMMITMENT_DISCOUNT_STATUS_USED\x10\x01\x12+\n'FOCUS_COMMITMENT_DISCOUNT_STATUS_UNUSED\x10\x02*\xAD\x01\n\x1EFocusCapacityReservationStatus\x121\n-FOCUS_CAPACITY_RESERVATION_STATUS_UNSPECIFIED\x10\0\x12*\n&FOCUS_CAPACITY_RESERVATION_STATUS_USED\x10\x01\x12,\n(FOCUS_CAPACITY_RESERVATION_STATUS_UNUSED\x10\x02*\xCC\x01\n\x12FieldSupportStatus\x12$\n FIELD_SUPPORT_STATUS_UNSPECIFIED\x10\0\x12\"\n\x1EFIELD_SUPPORT_STATUS_SUPPORTED\x10\x01\x12$\n FIELD_SUPPORT_STATUS_UNSUPPORTED\x10\x02\x12$\n FIELD_SUPPORT_STATUS_CONDITIONAL\x10\x03\x12 \n\x1CFIELD_SUPPORT_STATUS_DYNAMIC\x10\x04*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\x8C\x1F\n\x17finfocus/v1/focus.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xA1\x1E\n\x0FFocusCostRecord\x12#\n\rprovider_name\x18\x01 \x01(\tR\x0CproviderName\x12,\n\x12billing_account_id\x18\x02 \x01(\tR\x10billingAccountId\x120\n\x14billing_account_name\x18\x03 \x01(\tR\x12billingAccountName\x12J\n\x13charge_period_start\x18\x04 \x01(\x0B2\x1A.google.protobuf.TimestampR\x11chargePeriodStart\x12F\n\x11charge_period_end\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0FchargePeriodEnd\x12L\n\x10service_category\x18\x06 \x01(\x0E2!.finfocus.v1.FocusServiceCategoryR\x0FserviceCategory\x12!\n\x0Cservice_name\x18\x07 \x01(\tR\x0BserviceName\x12I\n\x0Fcharge_category\x18\x08 \x01(\x0E2 .finfocus.v1.FocusChargeCategoryR\x0EchargeCategory\x12L\n\x10pricing_category\x18\t \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12\x1B\n\tregion_id\x18\n \x01(\tR\x08regionId\x12\x1F\n\x0Bregion_name\x18\x0B \x01(\tR\nregionName\x12\x1F\n\x0Bresource_id\x18\x0C \x01(\tR\nresourceId\x12#\n\rresource_name\x18\r \x01(\tR\x0CresourceName\x12\x15\n\x06sku_id\x18\x0E \x01(\tR\x05skuId\x12\x1F\n\x0Bbilled_cost\x18\x0F \x01(\x01R\nbilledCost\x12\x1B\n\tlist_cost\x18\x10 \x01(\x01R\x08listCost\x12%\n\x0Eeffective_cost\x18\x11 \x01(\x01R\reffectiveCost\x12)\n\x10billing_currency\x18\x12 \x01(\tR\x0FbillingCurrency\x12\x1D\n\ninvoice_id\x18\x13 \x01(\tR\tinvoiceId\x12+\n\x11consumed_quantity\x18\x14 \x01(\x01R\x10consumedQuantity\x12#\n\rconsumed_unit\x18\x15 \x01(\tR\x0CconsumedUnit\x12:\n\x04tags\x18\x16 \x03(\x0B2&.finfocus.v1.FocusCostRecord.TagsEntryR\x04tags\x12\\\n\x10extended_columns\x18\x17 \x03(\x0B21.finfocus.v1.FocusCostRecord.ExtendedColumnsEntryR\x0FextendedColumns\x12$\n\x0Esub_account_id\x18\x18 \x01(\tR\x0CsubAccountId\x12(\n\x10sub_account_name\x18\x19 \x01(\tR\x0EsubAccountName\x12L\n\x14billing_period_start\x18\x1A \x01(\x0B2\x1A.google.protobuf.TimestampR\x12billingPeriodStart\x12H\n\x12billing_period_end\x18\x1B \x01(\x0B2\x1A.google.protobuf.TimestampR\x10billingPeriodEnd\x12@\n\x0Ccharge_class\x18\x1C \x01(\x0E2\x1D.finfocus.v1.FocusChargeClassR\x0BchargeClass\x12-\n\x12charge_description\x18\x1D \x01(\tR\x11chargeDescription\x12L\n\x10charge_frequency\x18\x1E \x01(\x0E2!.finfocus.v1.FocusChargeFrequencyR\x0FchargeFrequency\x12)\n\x10pricing_quantity\x18\x1F \x01(\x01R\x0FpricingQuantity\x12!\n\x0Cpricing_unit\x18  \x01(\tR\x0BpricingUnit\x12&\n\x0Flist_unit_price\x18! \x01(\x01R\rlistUnitPrice\x12#\n\rresource_type\x18\" \x01(\tR\x0CresourceType\x12 \n\x0Csku_price_id\x18# \x01(\tR\nskuPriceId\x12+\n\x11availability_zone\x18$ \x01(\tR\x10availabilityZone\x12n\n\x1Ccommitment_discount_category\x18% \x01(\x0E2,.finfocus.v1.FocusCommitmentDiscountCategoryR\x1AcommitmentDiscountCategory\x124\n\x16commitment_discount_id\x18& \x01(\tR\x14commitmentDiscountId\x128\n\x18commitment_discount_name\x18' \x01(\tR\x16commitmentDiscountName\x12%\n\x0Einvoice_issuer\x18( \x01(\tR\rinvoiceIssuer\x12'\n\x0Fcontracted_cost\x18) \x01(\x01R\x0EcontractedCost\x120\n\x14billing_account_type\x18* \x01(\tR\x12billingAccountType\x12(\n\x10sub_account_type\x18+ \x01(\tR\x0EsubAccountType\x126\n\x17capacity_reservation_id\x18, \x01(\tR\x15capacityReservationId\x12k\n\x1Bcapacity_reservation_status\x18- \x01(\x0E2+.finfocus.v1.FocusCapacityReservationStatusR\x19capacityReservationStatus\x12@\n\x1Ccommitment_discount_quantity\x18. \x01(\x01R\x1AcommitmentDiscountQuantity\x12h\n\x1Acommitment_discount_status\x18/ \x01(\x0E2*.finfocus.v1.FocusCommitmentDiscountStatusR\x18commitmentDiscountStatus\x128\n\x18commitment_discount_type\x180 \x01(\tR\x16commitmentDiscountType\x128\n\x18commitment_discount_unit\x181 \x01(\tR\x16commitmentDiscountUnit\x122\n\x15contracted_unit_price\x182 \x01(\x01R\x13contractedUnitPrice\x12)\n\x10pricing_currency\x183 \x01(\tR\x0FpricingCurrency\x12R\n&pricing_currency_contracted_unit_price\x184 \x01(\x01R\"pricingCurrencyContractedUnitPrice\x12E\n\x1Fpricing_currency_effective_cost\x185 \x01(\x01R\x1CpricingCurrencyEffectiveCost\x12F\n pricing_currency_list_unit_price\x186 \x01(\x01R\x1CpricingCurrencyListUnitPrice\x12\x1C\n\tpublisher\x187 \x01(\tR\tpublisher\x12/\n\x13service_subcategory\x188 \x01(\tR\x12serviceSubcategory\x12\x1B\n\tsku_meter\x189 \x01(\tR\x08skuMeter\x12*\n\x11sku_price_details\x18: \x01(\tR\x0FskuPriceDetails\x122\n\x15service_provider_name\x18; \x01(\tR\x13serviceProviderName\x12,\n\x12host_provider_name\x18< \x01(\tR\x10hostProviderName\x12.\n\x13allocated_method_id\x18= \x01(\tR\x11allocatedMethodId\x128\n\x18allocated_method_details\x18> \x01(\tR\x16allocatedMethodDetails\x122\n\x15allocated_resource_id\x18? \x01(\tR\x13allocatedResourceId\x126\n\x17allocated_resource_name\x18@ \x01(\tR\x15allocatedResourceName\x12V\n\x0Eallocated_tags\x18A \x03(\x0B2/.finfocus.v1.FocusCostRecord.AllocatedTagsEntryR\rallocatedTags\x12)\n\x10contract_applied\x18B \x01(\tR\x0FcontractApplied\x12*\n\x11invoice_detail_id\x18C \x01(\tR\x0FinvoiceDetailId\x12S\n&commitment_program_eligibility_details\x18D \x01(\tR#commitmentProgramEligibilityDetails\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1AB\n\x14ExtendedColumnsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1A@\n\x12AllocatedTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xFD\x17\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\x1A\x17finfocus/v1/focus.proto\x1A\x1Cgoogle/protobuf/struct.proto\"e\n\x0CImpactMetric\x12+\n\x04kind\x18\x01 \x01(\x0E2\x17.finfocus.v1.MetricKindR\x04kind\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value\x12\x12\n\x04unit\x18\x03 \x01(\tR\x04unit\"\xE3\x03\n\x14GetActualCostRequest\x12\x1F\n\x0Bresource_id\x18\x01 \x01(\tR\nresourceId\x120\n\x05start\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12?\n\x04tags\x18\x04 \x03(\x0B2+.finfocus.v1.GetActualCostRequest.TagsEntryR\x04tags\x12\x10\n\x03arn\x18\x05 \x01(\tR\x03arn\x12\x17\n\x07dry_run\x18\x06 \x01(\x08R\x06dryRun\x12\x1B\n\tpage_size\x18\x07 \x01(\x05R\x08pageSize\x12\x1D\n\npage_token\x18\x08 \x01(\tR\tpageToken\x12,\n\x12billing_account_id\x18\t \x01(\tR\x10billingAccountId\x12;\n\x08resource\x18\x0B \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\x9C\x02\n\x15GetActualCostResponse\x127\n\x07results\x18\x01 \x03(\x0B2\x1D.finfocus.v1.ActualCostResultR\x07results\x12>\n\rfallback_hint\x18\x02 \x01(\x0E2\x19.finfocus.v1.FallbackHintR\x0CfallbackHint\x12A\n\x0Edry_run_result\x18\x03 \x01(\x0B2\x1B.finfocus.v1.DryRunResponseR\x0CdryRunResult\x12&\n\x0Fnext_page_token\x18\x04 \x01(\tR\rnextPageToken\x12\x1F\n\x0Btotal_count\x18\x05 \x01(\x05R\ntotalCount\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\xAC\x03\n\x10ActualCostResult\x128\n\ttimestamp\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\ttimestamp\x12\x12\n\x04cost\x18\x02 \x01(\x01R\x04cost\x12!\n\x0Cusage_amount\x18\x03 \x01(\x01R\x0BusageAmount\x12\x1D\n\nusage_unit\x18\x04 \x01(\tR\tusageUnit\x12\x16\n\x06source\x18\x05 \x01(\tR\x06source\x12?\n\x0Cfocus_record\x18\x06 \x01(\x0B2\x1C.finfocus.v1.FocusCostRecordR\x0BfocusRecord\x12@\n\x0Eimpact_metrics\x18\x07 \x03(\x0B2\x19.finfocus.v1.ImpactMetricR\rimpactMetrics\x129\n\nexpires_at\x18\x08 \x01(\x0B2\x1A.google.protobuf.TimestampR\texpiresAt\x122\n\x07lineage\x18\t \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\"\xCF\x01\n\x0CFieldMapping\x12\x1D\n\nfield_name\x18\x01 \x01(\tR\tfieldName\x12F\n\x0Esupport_status\x18\x02 \x01(\x0E2\x1F.finfocus.v1.FieldSupportStatusR\rsupportStatus\x123\n\x15condition_description\x18\x03 \x01(\tR\x14conditionDescription\x12#\n\rexpected_type\x18\x04 \x01(\tR\x0CexpectedType\"\xEE\x01\n\x0EDryRunResponse\x12@\n\x0Efield_mappings\x18\x01 \x03(\x0B2\x19.finfocus.v1.FieldMappingR\rfieldMappings\x12/\n\x13configuration_valid\x18\x02 \x01(\x08R\x12configurationValid\x121\n\x14configuration_errors\x18\x03 \x03(\tR\x13configurationErrors\x126\n\x17resource_type_supported\x18\x04 \x01(\x08R\x15resourceTypeSupported\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01*\x8C\x01\n\nMetricKind\x12\x1B\n\x17METRIC_KIND_UNSPECIFIED\x10\0\x12 \n\x1CMETRIC_KIND_CARBON_FOOTPRINT\x10\x01\x12\"\n\x1EMETRIC_KIND_ENERGY_CONSUMPTION\x10\x02\x12\x1B\n\x17METRIC_KIND_WATER_USAGE\x10\x03*\x80\x01\n\x0CFallbackHint\x12\x1D\n\x19FALLBACK_HINT_UNSPECIFIED\x10\0\x12\x16\n\x12FALLBACK_HINT_NONE\x10\x01\x12\x1D\n\x19FALLBACK_HINT_RECOMMENDED\x10\x02\x12\x1A\n\x16FALLBACK_HINT_REQUIRED\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetProjectedCost`
    pub static GET_PROJECTED_COST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetProjectedCost",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetProjectedCostRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetProjectedCostResponse"),
        )
        .with_comment(
            "Projects the monthly cost of a resource. NOT_FOUND or INVALID_ARGUMENT when the plugin cannot price it; a cost of\n 0 is an answer, and no other plugin is asked then.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xF0\x07\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xCF\x01\n\x14FocusPricingCategory\x12&\n\"FOCUS_PRICING_CATEGORY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_PRICING_CATEGORY_STANDARD\x10\x01\x12$\n FOCUS_PRICING_CATEGORY_COMMITTED\x10\x02\x12\"\n\x1EFOCUS_PRICING_CATEGORY_DYNAMIC\x10\x03\x12 \n\x1CFOCUS_PRICING_CATEGORY_OTHER\x10\x04*\xCC\x01\n\x12FieldSupportStatus\x12$\n FIELD_SUPPORT_STATUS_UNSPECIFIED\x10\0\x12\"\n\x1EFIELD_SUPPORT_STATUS_SUPPORTED\x10\x01\x12$\n FIELD_SUPPORT_STATUS_UNSUPPORTED\x10\x02\x12$\n FIELD_SUPPORT_STATUS_CONDITIONAL\x10\x03\x12 \n\x1CFIELD_SUPPORT_STATUS_DYNAMIC\x10\x04*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*u\n\x0CUsageProfile\x12\x1D\n\x19USAGE_PROFILE_UNSPECIFIED\x10\0\x12\x16\n\x12USAGE_PROFILE_PROD\x10\x01\x12\x15\n\x11USAGE_PROFILE_DEV\x10\x02\x12\x17\n\x13USAGE_PROFILE_BURST\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xF5\x1C\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"e\n\x0CImpactMetric\x12+\n\x04kind\x18\x01 \x01(\x0E2\x17.finfocus.v1.MetricKindR\x04kind\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value\x12\x12\n\x04unit\x18\x03 \x01(\tR\x04unit\"\xD6\x02\n\x17GetProjectedCostRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\x125\n\x16utilization_percentage\x18\x02 \x01(\x01R\x15utilizationPercentage\x128\n\x0Bgrowth_type\x18\x03 \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\x04 \x01(\x01H\0R\ngrowthRate\x88\x01\x01\x12\x17\n\x07dry_run\x18\x05 \x01(\x08R\x06dryRun\x12>\n\rusage_profile\x18\x06 \x01(\x0E2\x19.finfocus.v1.UsageProfileR\x0CusageProfileB\x0E\n\x0C_growth_rate\"\xDD\t\n\x18GetProjectedCostResponse\x12\x1D\n\nunit_price\x18\x01 \x01(\x01R\tunitPrice\x12\x1A\n\x08currency\x18\x02 \x01(\tR\x08currency\x12$\n\x0Ecost_per_month\x18\x03 \x01(\x01R\x0CcostPerMonth\x12%\n\x0Ebilling_detail\x18\x04 \x01(\tR\rbillingDetail\x12@\n\x0Eimpact_metrics\x18\x05 \x03(\x0B2\x19.finfocus.v1.ImpactMetricR\rimpactMetrics\x128\n\x0Bgrowth_type\x18\x06 \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12A\n\x0Edry_run_result\x18\x07 \x01(\x0B2\x1B.finfocus.v1.DryRunResponseR\x0CdryRunResult\x12L\n\x10pricing_category\x18\x08 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12?\n\x1Cspot_interruption_risk_score\x18\t \x01(\x01R\x19spotInterruptionRiskScore\x12?\n\x19prediction_interval_lower\x18\n \x01(\x01H\0R\x17predictionIntervalLower\x88\x01\x01\x12?\n\x19prediction_interval_upper\x18\x0B \x01(\x01H\x01R\x17predictionIntervalUpper\x88\x01\x01\x12.\n\x10confidence_level\x18\x0C \x01(\x01H\x02R\x0FconfidenceLevel\x88\x01\x01\x129\n\nexpires_at\x18\r \x01(\x0B2\x1A.google.protobuf.TimestampR\texpiresAt\x12O\n\x08metadata\x18\x0E \x03(\x0B23.finfocus.v1.GetProjectedCostResponse.MetadataEntryR\x08metadata\x12_\n\x0Ecost_breakdown\x18\x0F \x03(\x0B28.finfocus.v1.GetProjectedCostResponse.CostBreakdownEntryR\rcostBreakdown\x12=\n\rprice_options\x18\x10 \x03(\x0B2\x18.finfocus.v1.PriceOptionR\x0CpriceOptions\x12=\n\rregion_prices\x18\x11 \x03(\x0B2\x18.finfocus.v1.RegionPriceR\x0CregionPrices\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1A@\n\x12CostBreakdownEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01B\x1C\n\x1A_prediction_interval_lowerB\x1C\n\x1A_prediction_interval_upperB\x13\n\x11_confidence_level\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\xCF\x01\n\x0CFieldMapping\x12\x1D\n\nfield_name\x18\x01 \x01(\tR\tfieldName\x12F\n\x0Esupport_status\x18\x02 \x01(\x0E2\x1F.finfocus.v1.FieldSupportStatusR\rsupportStatus\x123\n\x15condition_description\x18\x03 \x01(\tR\x14conditionDescription\x12#\n\rexpected_type\x18\x04 \x01(\tR\x0CexpectedType\"\xEE\x01\n\x0EDryRunResponse\x12@\n\x0Efield_mappings\x18\x01 \x03(\x0B2\x19.finfocus.v1.FieldMappingR\rfieldMappings\x12/\n\x13configuration_valid\x18\x02 \x01(\x08R\x12configurationValid\x121\n\x14configuration_errors\x18\x03 \x03(\tR\x13configurationErrors\x126\n\x17resource_type_supported\x18\x04 \x01(\x08R\x15resourceTypeSupported\"\x86\x02\n\x0BPriceOption\x12=\n\x08category\x18\x01 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x08category\x12\x14\n\x05model\x18\x02 \x01(\tR\x05model\x12\x12\n\x04term\x18\x03 \x01(\tR\x04term\x12\x1D\n\nunit_price\x18\x04 \x01(\x01R\tunitPrice\x12!\n\x0Cmonthly_cost\x18\x05 \x01(\x01R\x0BmonthlyCost\x12!\n\x0Cupfront_cost\x18\x06 \x01(\x01R\x0BupfrontCost\x12)\n\x10savings_fraction\x18\x07 \x01(\x01R\x0FsavingsFraction\"\x83\x01\n\x0BRegionPrice\x12\x16\n\x06region\x18\x01 \x01(\tR\x06region\x12\x1D\n\nunit_price\x18\x02 \x01(\x01R\tunitPrice\x12!\n\x0Cmonthly_cost\x18\x03 \x01(\x01R\x0BmonthlyCost\x12\x1A\n\x08currency\x18\x04 \x01(\tR\x08currency\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01*\x8C\x01\n\nMetricKind\x12\x1B\n\x17METRIC_KIND_UNSPECIFIED\x10\0\x12 \n\x1CMETRIC_KIND_CARBON_FOOTPRINT\x10\x01\x12\"\n\x1EMETRIC_KIND_ENERGY_CONSUMPTION\x10\x02\x12\x1B\n\x17METRIC_KIND_WATER_USAGE\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetPricingSpec`
    pub static GET_PRICING_SPEC: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetPricingSpec",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPricingSpecRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetPricingSpecResponse"),
        )
        .with_comment(
            "Describes the pricing of a resource: billing mode, rate, tiers. Hosts since 0.3 ask with a deadline of 5 s.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xD8\x03\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xB4\x0F\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"T\n\x15GetPricingSpecRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\"F\n\x16GetPricingSpecResponse\x12,\n\x04spec\x18\x01 \x01(\x0B2\x18.finfocus.v1.PricingSpecR\x04spec\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"=\n\x0FUsageMetricHint\x12\x16\n\x06metric\x18\x01 \x01(\tR\x06metric\x12\x12\n\x04unit\x18\x02 \x01(\tR\x04unit\"\xE5\x04\n\x0BPricingSpec\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12!\n\x0Cbilling_mode\x18\x05 \x01(\tR\x0BbillingMode\x12\"\n\rrate_per_unit\x18\x06 \x01(\x01R\x0BratePerUnit\x12\x1A\n\x08currency\x18\x07 \x01(\tR\x08currency\x12 \n\x0Bdescription\x18\x08 \x01(\tR\x0Bdescription\x12?\n\x0Cmetric_hints\x18\t \x03(\x0B2\x1C.finfocus.v1.UsageMetricHintR\x0BmetricHints\x12U\n\x0Fplugin_metadata\x18\n \x03(\x0B2,.finfocus.v1.PricingSpec.PluginMetadataEntryR\x0EpluginMetadata\x12\x16\n\x06source\x18\x0B \x01(\tR\x06source\x12\x12\n\x04unit\x18\x0C \x01(\tR\x04unit\x12 \n\x0Bassumptions\x18\r \x03(\tR\x0Bassumptions\x12=\n\rpricing_tiers\x18\x0E \x03(\x0B2\x18.finfocus.v1.PricingTierR\x0CpricingTiers\x1AA\n\x13PluginMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\x99\x01\n\x0BPricingTier\x12!\n\x0Cmin_quantity\x18\x01 \x01(\x01R\x0BminQuantity\x12!\n\x0Cmax_quantity\x18\x02 \x01(\x01R\x0BmaxQuantity\x12\"\n\rrate_per_unit\x18\x03 \x01(\x01R\x0BratePerUnit\x12 \n\x0Bdescription\x18\x04 \x01(\tR\x0Bdescription\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/EstimateCost`
    pub static ESTIMATE_COST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/EstimateCost",
            ::pluginrpc::TypeName::new("finfocus.v1", "EstimateCostRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "EstimateCostResponse"),
        )
        .with_comment(
            "Estimates the monthly cost of a resource that does not exist yet from its properties. INVALID_ARGUMENT for a\n malformed resource type, NOT_FOUND for an unknown one. Hosts ask twice, before and after a change, with a deadline\n of 5 s each.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\x80\x02\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xCF\x01\n\x14FocusPricingCategory\x12&\n\"FOCUS_PRICING_CATEGORY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_PRICING_CATEGORY_STANDARD\x10\x01\x12$\n FOCUS_PRICING_CATEGORY_COMMITTED\x10\x02\x12\"\n\x1EFOCUS_PRICING_CATEGORY_DYNAMIC\x10\x03\x12 \n\x1CFOCUS_PRICING_CATEGORY_OTHER\x10\x04b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xAF\x08\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"s\n\x13EstimateCostRequest\x12#\n\rresource_type\x18\x01 \x01(\tR\x0CresourceType\x127\n\nattributes\x18\x02 \x01(\x0B2\x17.google.protobuf.StructR\nattributes\"\x9D\x03\n\x14EstimateCostResponse\x12\x1A\n\x08currency\x18\x01 \x01(\tR\x08currency\x12!\n\x0Ccost_monthly\x18\x02 \x01(\x01R\x0BcostMonthly\x12L\n\x10pricing_category\x18\x03 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12?\n\x1Cspot_interruption_risk_score\x18\x04 \x01(\x01R\x19spotInterruptionRiskScore\x129\n\nexpires_at\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\texpiresAt\x12=\n\rprice_options\x18\x06 \x03(\x0B2\x18.finfocus.v1.PriceOptionR\x0CpriceOptions\x12=\n\rregion_prices\x18\x07 \x03(\x0B2\x18.finfocus.v1.RegionPriceR\x0CregionPrices\"\x86\x02\n\x0BPriceOption\x12=\n\x08category\x18\x01 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x08category\x12\x14\n\x05model\x18\x02 \x01(\tR\x05model\x12\x12\n\x04term\x18\x03 \x01(\tR\x04term\x12\x1D\n\nunit_price\x18\x04 \x01(\x01R\tunitPrice\x12!\n\x0Cmonthly_cost\x18\x05 \x01(\x01R\x0BmonthlyCost\x12!\n\x0Cupfront_cost\x18\x06 \x01(\x01R\x0BupfrontCost\x12)\n\x10savings_fraction\x18\x07 \x01(\x01R\x0FsavingsFraction\"\x83\x01\n\x0BRegionPrice\x12\x16\n\x06region\x18\x01 \x01(\tR\x06region\x12\x1D\n\nunit_price\x18\x02 \x01(\x01R\tunitPrice\x12!\n\x0Cmonthly_cost\x18\x03 \x01(\x01R\x0BmonthlyCost\x12\x1A\n\x08currency\x18\x04 \x01(\tR\x08currencyb\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/GetRecommendations`
    pub static GET_RECOMMENDATIONS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/GetRecommendations",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetRecommendationsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetRecommendationsResponse"),
        )
        .with_comment(
            "Recommends ways to spend less. The host asks on every cost run; a plugin without recommendations returns an empty\n list.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xDC\x06\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\x8A\x02\n\x14RecommendationReason\x12%\n!RECOMMENDATION_REASON_UNSPECIFIED\x10\0\x12*\n&RECOMMENDATION_REASON_OVER_PROVISIONED\x10\x01\x12+\n'RECOMMENDATION_REASON_UNDER_PROVISIONED\x10\x02\x12\x1E\n\x1ARECOMMENDATION_REASON_IDLE\x10\x03\x12#\n\x1FRECOMMENDATION_REASON_REDUNDANT\x10\x04\x12-\n)RECOMMENDATION_REASON_OBSOLETE_GENERATION\x10\x05*u\n\x0CUsageProfile\x12\x1D\n\x19USAGE_PROFILE_UNSPECIFIED\x10\0\x12\x16\n\x12USAGE_PROFILE_PROD\x10\x01\x12\x15\n\x11USAGE_PROFILE_DEV\x10\x02\x12\x17\n\x13USAGE_PROFILE_BURST\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xFCC\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\xB8\x03\n\x19GetRecommendationsRequest\x129\n\x06filter\x18\x01 \x01(\x0B2!.finfocus.v1.RecommendationFilterR\x06filter\x12+\n\x11projection_period\x18\x02 \x01(\tR\x10projectionPeriod\x12\x1B\n\tpage_size\x18\x03 \x01(\x05R\x08pageSize\x12\x1D\n\npage_token\x18\x04 \x01(\tR\tpageToken\x12>\n\x1Bexcluded_recommendation_ids\x18\x05 \x03(\tR\x19excludedRecommendationIds\x12J\n\x10target_resources\x18\x06 \x03(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x0FtargetResources\x12>\n\rusage_profile\x18\x07 \x01(\x0E2\x19.finfocus.v1.UsageProfileR\x0CusageProfile\x12+\n\x11include_dismissed\x18\x08 \x01(\x08R\x10includeDismissed\"\xC9\x01\n\x1AGetRecommendationsResponse\x12E\n\x0Frecommendations\x18\x01 \x03(\x0B2\x1B.finfocus.v1.RecommendationR\x0Frecommendations\x12<\n\x07summary\x18\x02 \x01(\x0B2\".finfocus.v1.RecommendationSummaryR\x07summary\x12&\n\x0Fnext_page_token\x18\x03 \x01(\tR\rnextPageToken\"\x98\x06\n\x14RecommendationFilter\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12\x16\n\x06region\x18\x02 \x01(\tR\x06region\x12#\n\rresource_type\x18\x03 \x01(\tR\x0CresourceType\x12?\n\x08category\x18\x04 \x01(\x0E2#.finfocus.v1.RecommendationCategoryR\x08category\x12F\n\x0Baction_type\x18\x05 \x01(\x0E2%.finfocus.v1.RecommendationActionTypeR\nactionType\x12\x10\n\x03sku\x18\x06 \x01(\tR\x03sku\x12?\n\x04tags\x18\x07 \x03(\x0B2+.finfocus.v1.RecommendationFilter.TagsEntryR\x04tags\x12?\n\x08priority\x18\x08 \x01(\x0E2#.finfocus.v1.RecommendationPriorityR\x08priority\x122\n\x15min_estimated_savings\x18\t \x01(\x01R\x13minEstimatedSavings\x12\x16\n\x06source\x18\n \x01(\tR\x06source\x12\x1D\n\naccount_id\x18\x0B \x01(\tR\taccountId\x12:\n\x07sort_by\x18\x0C \x01(\x0E2!.finfocus.v1.RecommendationSortByR\x06sortBy\x125\n\nsort_order\x18\r \x01(\x0E2\x16.finfocus.v1.SortOrderR\tsortOrder\x120\n\x14min_confidence_score\x18\x0E \x01(\x01R\x12minConfidenceScore\x12 \n\x0Cmax_age_days\x18\x0F \x01(\x05R\nmaxAgeDays\x12\x1F\n\x0Bresource_id\x18\x10 \x01(\tR\nresourceId\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xB8\t\n\x0ERecommendation\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12?\n\x08category\x18\x02 \x01(\x0E2#.finfocus.v1.RecommendationCategoryR\x08category\x12F\n\x0Baction_type\x18\x03 \x01(\x0E2%.finfocus.v1.RecommendationActionTypeR\nactionType\x12C\n\x08resource\x18\x04 \x01(\x0B2'.finfocus.v1.ResourceRecommendationInfoR\x08resource\x12<\n\trightsize\x18\x05 \x01(\x0B2\x1C.finfocus.v1.RightsizeActionH\0R\trightsize\x12<\n\tterminate\x18\x06 \x01(\x0B2\x1C.finfocus.v1.TerminateActionH\0R\tterminate\x12?\n\ncommitment\x18\x07 \x01(\x0B2\x1D.finfocus.v1.CommitmentActionH\0R\ncommitment\x12?\n\nkubernetes\x18\x08 \x01(\x0B2\x1D.finfocus.v1.KubernetesActionH\0R\nkubernetes\x123\n\x06modify\x18\t \x01(\x0B2\x19.finfocus.v1.ModifyActionH\0R\x06modify\x129\n\x06impact\x18\n \x01(\x0B2!.finfocus.v1.RecommendationImpactR\x06impact\x12?\n\x08priority\x18\x0B \x01(\x0E2#.finfocus.v1.RecommendationPriorityR\x08priority\x12.\n\x10confidence_score\x18\x0C \x01(\x01H\x01R\x0FconfidenceScore\x88\x01\x01\x12 \n\x0Bdescription\x18\r \x01(\tR\x0Bdescription\x12\x1C\n\treasoning\x18\x0E \x03(\tR\treasoning\x12\x16\n\x06source\x18\x0F \x01(\tR\x06source\x12>\n\ncreated_at\x18\x10 \x01(\x0B2\x1A.google.protobuf.TimestampH\x02R\tcreatedAt\x88\x01\x01\x12E\n\x08metadata\x18\x11 \x03(\x0B2).finfocus.v1.Recommendation.MetadataEntryR\x08metadata\x12H\n\x0Eprimary_reason\x18\x12 \x01(\x0E2!.finfocus.v1.RecommendationReasonR\rprimaryReason\x12N\n\x11secondary_reasons\x18\x13 \x03(\x0E2!.finfocus.v1.RecommendationReasonR\x10secondaryReasons\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x0F\n\raction_detailB\x13\n\x11_confidence_scoreB\r\n\x0B_created_at\"\xEF\x02\n\x1AResourceRecommendationInfo\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12\x12\n\x04name\x18\x02 \x01(\tR\x04name\x12\x1A\n\x08provider\x18\x03 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x04 \x01(\tR\x0CresourceType\x12\x16\n\x06region\x18\x05 \x01(\tR\x06region\x12\x10\n\x03sku\x18\x06 \x01(\tR\x03sku\x12E\n\x04tags\x18\x07 \x03(\x0B21.finfocus.v1.ResourceRecommendationInfo.TagsEntryR\x04tags\x12B\n\x0Butilization\x18\x08 \x01(\x0B2 .finfocus.v1.ResourceUtilizationR\x0Butilization\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xF6\x02\n\x13ResourceUtilization\x12\x1F\n\x0Bcpu_percent\x18\x01 \x01(\x01R\ncpuPercent\x12%\n\x0Ememory_percent\x18\x02 \x01(\x01R\rmemoryPercent\x12'\n\x0Fstorage_percent\x18\x03 \x01(\x01R\x0EstoragePercent\x12&\n\x0Fnetwork_in_mbps\x18\x04 \x01(\x01R\rnetworkInMbps\x12(\n\x10network_out_mbps\x18\x05 \x01(\x01R\x0EnetworkOutMbps\x12Z\n\x0Ecustom_metrics\x18\x06 \x03(\x0B23.finfocus.v1.ResourceUtilization.CustomMetricsEntryR\rcustomMetrics\x1A@\n\x12CustomMetricsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01\"\xA2\x02\n\x0FRightsizeAction\x12\x1F\n\x0Bcurrent_sku\x18\x01 \x01(\tR\ncurrentSku\x12'\n\x0Frecommended_sku\x18\x02 \x01(\tR\x0ErecommendedSku\x122\n\x15current_instance_type\x18\x03 \x01(\tR\x13currentInstanceType\x12:\n\x19recommended_instance_type\x18\x04 \x01(\tR\x17recommendedInstanceType\x12U\n\x15projected_utilization\x18\x05 \x01(\x0B2 .finfocus.v1.ResourceUtilizationR\x14projectedUtilization\"]\n\x0FTerminateAction\x12-\n\x12termination_reason\x18\x01 \x01(\tR\x11terminationReason\x12\x1B\n\tidle_days\x18\x02 \x01(\x05R\x08idleDays\"\xBF\x01\n\x10CommitmentAction\x12'\n\x0Fcommitment_type\x18\x01 \x01(\tR\x0EcommitmentType\x12\x12\n\x04term\x18\x02 \x01(\tR\x04term\x12%\n\x0Epayment_option\x18\x03 \x01(\tR\rpaymentOption\x121\n\x14recommended_quantity\x18\x04 \x01(\x01R\x13recommendedQuantity\x12\x14\n\x05scope\x18\x05 \x01(\tR\x05scope\"\xA2\x04\n\x10KubernetesAction\x12\x1D\n\ncluster_id\x18\x01 \x01(\tR\tclusterId\x12\x1C\n\tnamespace\x18\x02 \x01(\tR\tnamespace\x12'\n\x0Fcontroller_kind\x18\x03 \x01(\tR\x0EcontrollerKind\x12'\n\x0Fcontroller_name\x18\x04 \x01(\tR\x0EcontrollerName\x12%\n\x0Econtainer_name\x18\x05 \x01(\tR\rcontainerName\x12K\n\x10current_requests\x18\x06 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x0FcurrentRequests\x12S\n\x14recommended_requests\x18\x07 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x13recommendedRequests\x12G\n\x0Ecurrent_limits\x18\x08 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\rcurrentLimits\x12O\n\x12recommended_limits\x18\t \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x11recommendedLimits\x12\x1C\n\talgorithm\x18\n \x01(\tR\talgorithm\"?\n\x13KubernetesResources\x12\x10\n\x03cpu\x18\x01 \x01(\tR\x03cpu\x12\x16\n\x06memory\x18\x02 \x01(\tR\x06memory\"\xF9\x02\n\x0CModifyAction\x12+\n\x11modification_type\x18\x01 \x01(\tR\x10modificationType\x12S\n\x0Ecurrent_config\x18\x02 \x03(\x0B2,.finfocus.v1.ModifyAction.CurrentConfigEntryR\rcurrentConfig\x12_\n\x12recommended_config\x18\x03 \x03(\x0B20.finfocus.v1.ModifyAction.RecommendedConfigEntryR\x11recommendedConfig\x1A@\n\x12CurrentConfigEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1AD\n\x16RecommendedConfigEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xA9\x03\n\x14RecommendationImpact\x12+\n\x11estimated_savings\x18\x01 \x01(\x01R\x10estimatedSavings\x12\x1A\n\x08currency\x18\x02 \x01(\tR\x08currency\x12+\n\x11projection_period\x18\x03 \x01(\tR\x10projectionPeriod\x12!\n\x0Ccurrent_cost\x18\x04 \x01(\x01R\x0BcurrentCost\x12%\n\x0Eprojected_cost\x18\x05 \x01(\x01R\rprojectedCost\x12-\n\x12savings_percentage\x18\x06 \x01(\x01R\x11savingsPercentage\x124\n\x13implementation_cost\x18\x07 \x01(\x01H\0R\x12implementationCost\x88\x01\x01\x129\n\x16migration_effort_hours\x18\x08 \x01(\x01H\x01R\x14migrationEffortHours\x88\x01\x01B\x16\n\x14_implementation_costB\x19\n\x17_migration_effort_hours\"\x93\x07\n\x15RecommendationSummary\x123\n\x15total_recommendations\x18\x01 \x01(\x05R\x14totalRecommendations\x126\n\x17total_estimated_savings\x18\x02 \x01(\x01R\x15totalEstimatedSavings\x12\x1A\n\x08currency\x18\x03 \x01(\tR\x08currency\x12+\n\x11projection_period\x18\x04 \x01(\tR\x10projectionPeriod\x12c\n\x11count_by_category\x18\x05 \x03(\x0B27.finfocus.v1.RecommendationSummary.CountByCategoryEntryR\x0FcountByCategory\x12i\n\x13savings_by_category\x18\x06 \x03(\x0B29.finfocus.v1.RecommendationSummary.SavingsByCategoryEntryR\x11savingsByCategory\x12j\n\x14count_by_action_type\x18\x07 \x03(\x0B29.finfocus.v1.RecommendationSummary.CountByActionTypeEntryR\x11countByActionType\x12p\n\x16savings_by_action_type\x18\x08 \x03(\x0B2;.finfocus.v1.RecommendationSummary.SavingsByActionTypeEntryR\x13savingsByActionType\x1AB\n\x14CountByCategoryEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x05R\x05value:\x028\x01\x1AD\n\x16SavingsByCategoryEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01\x1AD\n\x16CountByActionTypeEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x05R\x05value:\x028\x01\x1AF\n\x18SavingsByActionTypeEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01*\x80\x02\n\x16RecommendationCategory\x12'\n#RECOMMENDATION_CATEGORY_UNSPECIFIED\x10\0\x12 \n\x1CRECOMMENDATION_CATEGORY_COST\x10\x01\x12'\n#RECOMMENDATION_CATEGORY_PERFORMANCE\x10\x02\x12$\n RECOMMENDATION_CATEGORY_SECURITY\x10\x03\x12'\n#RECOMMENDATION_CATEGORY_RELIABILITY\x10\x04\x12#\n\x1FRECOMMENDATION_CATEGORY_ANOMALY\x10\x05*\xCB\x04\n\x18RecommendationActionType\x12*\n&RECOMMENDATION_ACTION_TYPE_UNSPECIFIED\x10\0\x12(\n$RECOMMENDATION_ACTION_TYPE_RIGHTSIZE\x10\x01\x12(\n$RECOMMENDATION_ACTION_TYPE_TERMINATE\x10\x02\x122\n.RECOMMENDATION_ACTION_TYPE_PURCHASE_COMMITMENT\x10\x03\x12.\n*RECOMMENDATION_ACTION_TYPE_ADJUST_REQUESTS\x10\x04\x12%\n!RECOMMENDATION_ACTION_TYPE_MODIFY\x10\x05\x12,\n(RECOMMENDATION_ACTION_TYPE_DELETE_UNUSED\x10\x06\x12&\n\"RECOMMENDATION_ACTION_TYPE_MIGRATE\x10\x07\x12*\n&RECOMMENDATION_ACTION_TYPE_CONSOLIDATE\x10\x08\x12'\n#RECOMMENDATION_ACTION_TYPE_SCHEDULE\x10\t\x12'\n#RECOMMENDATION_ACTION_TYPE_REFACTOR\x10\n\x12$\n RECOMMENDATION_ACTION_TYPE_OTHER\x10\x0B\x12*\n&RECOMMENDATION_ACTION_TYPE_INVESTIGATE\x10\x0C*\xCE\x01\n\x16RecommendationPriority\x12'\n#RECOMMENDATION_PRIORITY_UNSPECIFIED\x10\0\x12\x1F\n\x1BRECOMMENDATION_PRIORITY_LOW\x10\x01\x12\"\n\x1ERECOMMENDATION_PRIORITY_MEDIUM\x10\x02\x12 \n\x1CRECOMMENDATION_PRIORITY_HIGH\x10\x03\x12$\n RECOMMENDATION_PRIORITY_CRITICAL\x10\x04*\xDF\x01\n\x14RecommendationSortBy\x12&\n\"RECOMMENDATION_SORT_BY_UNSPECIFIED\x10\0\x12,\n(RECOMMENDATION_SORT_BY_ESTIMATED_SAVINGS\x10\x01\x12#\n\x1FRECOMMENDATION_SORT_BY_PRIORITY\x10\x02\x12%\n!RECOMMENDATION_SORT_BY_CREATED_AT\x10\x03\x12%\n!RECOMMENDATION_SORT_BY_CONFIDENCE\x10\x04*P\n\tSortOrder\x12\x1A\n\x16SORT_ORDER_UNSPECIFIED\x10\0\x12\x12\n\x0ESORT_ORDER_ASC\x10\x01\x12\x13\n\x0FSORT_ORDER_DESC\x10\x02b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/DismissRecommendation`
    pub static DISMISS_RECOMMENDATION: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/DismissRecommendation",
            ::pluginrpc::TypeName::new("finfocus.v1", "DismissRecommendationRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "DismissRecommendationResponse"),
        )
        .with_comment(
            "Dismisses a recommendation, so that it is not returned for a time. A host calls only plugins that list\n PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS.",
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
        .with_comment("Lists budgets and the spending against them.")
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
            "Describes the plugin: versions, providers, capabilities. A host takes any error for a plugin that predates this\n method.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xFA\x05\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xC9\x05\n\x10PluginCapability\x12!\n\x1DPLUGIN_CAPABILITY_UNSPECIFIED\x10\0\x12%\n!PLUGIN_CAPABILITY_PROJECTED_COSTS\x10\x01\x12\"\n\x1EPLUGIN_CAPABILITY_ACTUAL_COSTS\x10\x02\x12\x1C\n\x18PLUGIN_CAPABILITY_CARBON\x10\x03\x12%\n!PLUGIN_CAPABILITY_RECOMMENDATIONS\x10\x04\x12\x1D\n\x19PLUGIN_CAPABILITY_DRY_RUN\x10\x05\x12\x1D\n\x19PLUGIN_CAPABILITY_BUDGETS\x10\x06\x12\x1C\n\x18PLUGIN_CAPABILITY_ENERGY\x10\x07\x12\x1B\n\x17PLUGIN_CAPABILITY_WATER\x10\x08\x12\"\n\x1EPLUGIN_CAPABILITY_PRICING_SPEC\x10\t\x12#\n\x1FPLUGIN_CAPABILITY_ESTIMATE_COST\x10\n\x12-\n)PLUGIN_CAPABILITY_DISMISS_RECOMMENDATIONS\x10\x0B\x12 \n\x1CPLUGIN_CAPABILITY_BATCH_COST\x10\x0C\x12,\n(PLUGIN_CAPABILITY_RESOLVE_RESOURCE_TYPES\x10\r\x12!\n\x1DPLUGIN_CAPABILITY_USAGE_STATS\x10\x0E\x12 \n\x1CPLUGIN_CAPABILITY_ALLOCATION\x10\x0F\x12*\n&PLUGIN_CAPABILITY_CONTRACT_COMMITMENTS\x10\x10\x12\"\n\x1EPLUGIN_CAPABILITY_INVOICE_DATA\x10\x11\x12,\n(PLUGIN_CAPABILITY_RECOMMENDATION_SCORING\x10\x12b\x06proto3\n\xBB\x03\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\"\x16\n\x14GetPluginInfoRequest\"\xD4\x02\n\x15GetPluginInfoResponse\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x18\n\x07version\x18\x02 \x01(\tR\x07version\x12!\n\x0Cspec_version\x18\x03 \x01(\tR\x0BspecVersion\x12\x1C\n\tproviders\x18\x04 \x03(\tR\tproviders\x12L\n\x08metadata\x18\x05 \x03(\x0B20.finfocus.v1.GetPluginInfoResponse.MetadataEntryR\x08metadata\x12A\n\x0Ccapabilities\x18\x06 \x03(\x0E2\x1D.finfocus.v1.PluginCapabilityR\x0Ccapabilities\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/DryRun`
    pub static DRY_RUN: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/DryRun",
            ::pluginrpc::TypeName::new("finfocus.v1", "DryRunRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "DryRunResponse"),
        )
        .with_comment(
            "Reports the FOCUS columns that the plugin would fill for a resource, without fetching a cost. `finfocus plugin\n inspect` shows them.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\n\xA7\x05\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xCC\x01\n\x12FieldSupportStatus\x12$\n FIELD_SUPPORT_STATUS_UNSPECIFIED\x10\0\x12\"\n\x1EFIELD_SUPPORT_STATUS_SUPPORTED\x10\x01\x12$\n FIELD_SUPPORT_STATUS_UNSUPPORTED\x10\x02\x12$\n FIELD_SUPPORT_STATUS_CONDITIONAL\x10\x03\x12 \n\x1CFIELD_SUPPORT_STATUS_DYNAMIC\x10\x04*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\x99\r\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\xCF\x01\n\x0CFieldMapping\x12\x1D\n\nfield_name\x18\x01 \x01(\tR\tfieldName\x12F\n\x0Esupport_status\x18\x02 \x01(\x0E2\x1F.finfocus.v1.FieldSupportStatusR\rsupportStatus\x123\n\x15condition_description\x18\x03 \x01(\tR\x14conditionDescription\x12#\n\rexpected_type\x18\x04 \x01(\tR\x0CexpectedType\"\x80\x02\n\rDryRunRequest\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\x12i\n\x15simulation_parameters\x18\x02 \x03(\x0B24.finfocus.v1.DryRunRequest.SimulationParametersEntryR\x14simulationParameters\x1AG\n\x19SimulationParametersEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xEE\x01\n\x0EDryRunResponse\x12@\n\x0Efield_mappings\x18\x01 \x03(\x0B2\x19.finfocus.v1.FieldMappingR\rfieldMappings\x12/\n\x13configuration_valid\x18\x02 \x01(\x08R\x12configurationValid\x121\n\x14configuration_errors\x18\x03 \x03(\tR\x13configurationErrors\x126\n\x17resource_type_supported\x18\x04 \x01(\x08R\x15resourceTypeSupported\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/BatchCost`
    pub static BATCH_COST: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/BatchCost",
            ::pluginrpc::TypeName::new("finfocus.v1", "BatchCostRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "BatchCostResponse"),
        )
        .with_comment(
            "Returns the costs of up to max_batch_size resources in one call. A resource that cannot be priced has an error\n among the results; the call itself fails only for the whole request: INVALID_ARGUMENT for too many resources, a\n malformed resource, an unknown query_type, or an ACTUAL query without a period. A host calls only plugins that\n list PLUGIN_CAPABILITY_BATCH_COST.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\x90\x14\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xBC\x03\n\x14FocusServiceCategory\x12&\n\"FOCUS_SERVICE_CATEGORY_UNSPECIFIED\x10\0\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_COMPUTE\x10\x01\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_STORAGE\x10\x02\x12\"\n\x1EFOCUS_SERVICE_CATEGORY_NETWORK\x10\x03\x12#\n\x1FFOCUS_SERVICE_CATEGORY_DATABASE\x10\x04\x12$\n FOCUS_SERVICE_CATEGORY_ANALYTICS\x10\x05\x12+\n'FOCUS_SERVICE_CATEGORY_MACHINE_LEARNING\x10\x06\x12%\n!FOCUS_SERVICE_CATEGORY_MANAGEMENT\x10\x07\x12#\n\x1FFOCUS_SERVICE_CATEGORY_SECURITY\x10\x08\x12*\n&FOCUS_SERVICE_CATEGORY_DEVELOPER_TOOLS\x10\t\x12 \n\x1CFOCUS_SERVICE_CATEGORY_OTHER\x10\n*\x8A\x02\n\x13FocusChargeCategory\x12%\n!FOCUS_CHARGE_CATEGORY_UNSPECIFIED\x10\0\x12\x1F\n\x1BFOCUS_CHARGE_CATEGORY_USAGE\x10\x01\x12\"\n\x1EFOCUS_CHARGE_CATEGORY_PURCHASE\x10\x02\x12 \n\x1CFOCUS_CHARGE_CATEGORY_CREDIT\x10\x03\x12\x1D\n\x19FOCUS_CHARGE_CATEGORY_TAX\x10\x04\x12 \n\x1CFOCUS_CHARGE_CATEGORY_REFUND\x10\x05\x12$\n FOCUS_CHARGE_CATEGORY_ADJUSTMENT\x10\x06*\xCF\x01\n\x14FocusPricingCategory\x12&\n\"FOCUS_PRICING_CATEGORY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_PRICING_CATEGORY_STANDARD\x10\x01\x12$\n FOCUS_PRICING_CATEGORY_COMMITTED\x10\x02\x12\"\n\x1EFOCUS_PRICING_CATEGORY_DYNAMIC\x10\x03\x12 \n\x1CFOCUS_PRICING_CATEGORY_OTHER\x10\x04*y\n\x10FocusChargeClass\x12\"\n\x1EFOCUS_CHARGE_CLASS_UNSPECIFIED\x10\0\x12\x1E\n\x1AFOCUS_CHARGE_CLASS_REGULAR\x10\x01\x12!\n\x1DFOCUS_CHARGE_CLASS_CORRECTION\x10\x02*\xB1\x01\n\x14FocusChargeFrequency\x12&\n\"FOCUS_CHARGE_FREQUENCY_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_CHARGE_FREQUENCY_ONE_TIME\x10\x01\x12$\n FOCUS_CHARGE_FREQUENCY_RECURRING\x10\x02\x12&\n\"FOCUS_CHARGE_FREQUENCY_USAGE_BASED\x10\x03*\xB1\x01\n\x1FFocusCommitmentDiscountCategory\x122\n.FOCUS_COMMITMENT_DISCOUNT_CATEGORY_UNSPECIFIED\x10\0\x12,\n(FOCUS_COMMITMENT_DISCOUNT_CATEGORY_SPEND\x10\x01\x12,\n(FOCUS_COMMITMENT_DISCOUNT_CATEGORY_USAGE\x10\x02*\xA9\x01\n\x1DFocusCommitmentDiscountStatus\x120\n,FOCUS_COMMITMENT_DISCOUNT_STATUS_UNSPECIFIED\x10\0\x12)\n%FOCUS_COMMITMENT_DISCOUNT_STATUS_USED\x10\x01\x12+\n'FOCUS_COMMITMENT_DISCOUNT_STATUS_UNUSED\x10\x02*\xAD\x01\n\x1EFocusCapacityReservationStatus\x121\n-FOCUS_CAPACITY_RESERVATION_STATUS_UNSPECIFIED\x10\0\x12*\n&FOCUS_CAPACITY_RESERVATION_STATUS_USED\x10\x01\x12,\n(FOCUS_CAPACITY_RESERVATION_STATUS_UNUSED\x10\x02*\xCC\x01\n\x12FieldSupportStatus\x12$\n FIELD_SUPPORT_STATUS_UNSPECIFIED\x10\0\x12\"\n\x1EFIELD_SUPPORT_STATUS_SUPPORTED\x10\x01\x12$\n FIELD_SUPPORT_STATUS_UNSUPPORTED\x10\x02\x12$\n FIELD_SUPPORT_STATUS_CONDITIONAL\x10\x03\x12 \n\x1CFIELD_SUPPORT_STATUS_DYNAMIC\x10\x04*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07*\x89\x01\n\rCostQueryType\x12\x1F\n\x1BCOST_QUERY_TYPE_UNSPECIFIED\x10\0\x12\x1C\n\x18COST_QUERY_TYPE_ESTIMATE\x10\x01\x12\x1A\n\x16COST_QUERY_TYPE_ACTUAL\x10\x02\x12\x1D\n\x19COST_QUERY_TYPE_PROJECTED\x10\x03b\x06proto3\n\x8C\x1F\n\x17finfocus/v1/focus.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xA1\x1E\n\x0FFocusCostRecord\x12#\n\rprovider_name\x18\x01 \x01(\tR\x0CproviderName\x12,\n\x12billing_account_id\x18\x02 \x01(\tR\x10billingAccountId\x120\n\x14billing_account_name\x18\x03 \x01(\tR\x12billingAccountName\x12J\n\x13charge_period_start\x18\x04 \x01(\x0B2\x1A.google.protobuf.TimestampR\x11chargePeriodStart\x12F\n\x11charge_period_end\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0FchargePeriodEnd\x12L\n\x10service_category\x18\x06 \x01(\x0E2!.finfocus.v1.FocusServiceCategoryR\x0FserviceCategory\x12!\n\x0Cservice_name\x18\x07 \x01(\tR\x0BserviceName\x12I\n\x0Fcharge_category\x18\x08 \x01(\x0E2 .finfocus.v1.FocusChargeCategoryR\x0EchargeCategory\x12L\n\x10pricing_category\x18\t \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12\x1B\n\tregion_id\x18\n \x01(\tR\x08regionId\x12\x1F\n\x0Bregion_name\x18\x0B \x01(\tR\nregionName\x12\x1F\n\x0Bresource_id\x18\x0C \x01(\tR\nresourceId\x12#\n\rresource_name\x18\r \x01(\tR\x0CresourceName\x12\x15\n\x06sku_id\x18\x0E \x01(\tR\x05skuId\x12\x1F\n\x0Bbilled_cost\x18\x0F \x01(\x01R\nbilledCost\x12\x1B\n\tlist_cost\x18\x10 \x01(\x01R\x08listCost\x12%\n\x0Eeffective_cost\x18\x11 \x01(\x01R\reffectiveCost\x12)\n\x10billing_currency\x18\x12 \x01(\tR\x0FbillingCurrency\x12\x1D\n\ninvoice_id\x18\x13 \x01(\tR\tinvoiceId\x12+\n\x11consumed_quantity\x18\x14 \x01(\x01R\x10consumedQuantity\x12#\n\rconsumed_unit\x18\x15 \x01(\tR\x0CconsumedUnit\x12:\n\x04tags\x18\x16 \x03(\x0B2&.finfocus.v1.FocusCostRecord.TagsEntryR\x04tags\x12\\\n\x10extended_columns\x18\x17 \x03(\x0B21.finfocus.v1.FocusCostRecord.ExtendedColumnsEntryR\x0FextendedColumns\x12$\n\x0Esub_account_id\x18\x18 \x01(\tR\x0CsubAccountId\x12(\n\x10sub_account_name\x18\x19 \x01(\tR\x0EsubAccountName\x12L\n\x14billing_period_start\x18\x1A \x01(\x0B2\x1A.google.protobuf.TimestampR\x12billingPeriodStart\x12H\n\x12billing_period_end\x18\x1B \x01(\x0B2\x1A.google.protobuf.TimestampR\x10billingPeriodEnd\x12@\n\x0Ccharge_class\x18\x1C \x01(\x0E2\x1D.finfocus.v1.FocusChargeClassR\x0BchargeClass\x12-\n\x12charge_description\x18\x1D \x01(\tR\x11chargeDescription\x12L\n\x10charge_frequency\x18\x1E \x01(\x0E2!.finfocus.v1.FocusChargeFrequencyR\x0FchargeFrequency\x12)\n\x10pricing_quantity\x18\x1F \x01(\x01R\x0FpricingQuantity\x12!\n\x0Cpricing_unit\x18  \x01(\tR\x0BpricingUnit\x12&\n\x0Flist_unit_price\x18! \x01(\x01R\rlistUnitPrice\x12#\n\rresource_type\x18\" \x01(\tR\x0CresourceType\x12 \n\x0Csku_price_id\x18# \x01(\tR\nskuPriceId\x12+\n\x11availability_zone\x18$ \x01(\tR\x10availabilityZone\x12n\n\x1Ccommitment_discount_category\x18% \x01(\x0E2,.finfocus.v1.FocusCommitmentDiscountCategoryR\x1AcommitmentDiscountCategory\x124\n\x16commitment_discount_id\x18& \x01(\tR\x14commitmentDiscountId\x128\n\x18commitment_discount_name\x18' \x01(\tR\x16commitmentDiscountName\x12%\n\x0Einvoice_issuer\x18( \x01(\tR\rinvoiceIssuer\x12'\n\x0Fcontracted_cost\x18) \x01(\x01R\x0EcontractedCost\x120\n\x14billing_account_type\x18* \x01(\tR\x12billingAccountType\x12(\n\x10sub_account_type\x18+ \x01(\tR\x0EsubAccountType\x126\n\x17capacity_reservation_id\x18, \x01(\tR\x15capacityReservationId\x12k\n\x1Bcapacity_reservation_status\x18- \x01(\x0E2+.finfocus.v1.FocusCapacityReservationStatusR\x19capacityReservationStatus\x12@\n\x1Ccommitment_discount_quantity\x18. \x01(\x01R\x1AcommitmentDiscountQuantity\x12h\n\x1Acommitment_discount_status\x18/ \x01(\x0E2*.finfocus.v1.FocusCommitmentDiscountStatusR\x18commitmentDiscountStatus\x128\n\x18commitment_discount_type\x180 \x01(\tR\x16commitmentDiscountType\x128\n\x18commitment_discount_unit\x181 \x01(\tR\x16commitmentDiscountUnit\x122\n\x15contracted_unit_price\x182 \x01(\x01R\x13contractedUnitPrice\x12)\n\x10pricing_currency\x183 \x01(\tR\x0FpricingCurrency\x12R\n&pricing_currency_contracted_unit_price\x184 \x01(\x01R\"pricingCurrencyContractedUnitPrice\x12E\n\x1Fpricing_currency_effective_cost\x185 \x01(\x01R\x1CpricingCurrencyEffectiveCost\x12F\n pricing_currency_list_unit_price\x186 \x01(\x01R\x1CpricingCurrencyListUnitPrice\x12\x1C\n\tpublisher\x187 \x01(\tR\tpublisher\x12/\n\x13service_subcategory\x188 \x01(\tR\x12serviceSubcategory\x12\x1B\n\tsku_meter\x189 \x01(\tR\x08skuMeter\x12*\n\x11sku_price_details\x18: \x01(\tR\x0FskuPriceDetails\x122\n\x15service_provider_name\x18; \x01(\tR\x13serviceProviderName\x12,\n\x12host_provider_name\x18< \x01(\tR\x10hostProviderName\x12.\n\x13allocated_method_id\x18= \x01(\tR\x11allocatedMethodId\x128\n\x18allocated_method_details\x18> \x01(\tR\x16allocatedMethodDetails\x122\n\x15allocated_resource_id\x18? \x01(\tR\x13allocatedResourceId\x126\n\x17allocated_resource_name\x18@ \x01(\tR\x15allocatedResourceName\x12V\n\x0Eallocated_tags\x18A \x03(\x0B2/.finfocus.v1.FocusCostRecord.AllocatedTagsEntryR\rallocatedTags\x12)\n\x10contract_applied\x18B \x01(\tR\x0FcontractApplied\x12*\n\x11invoice_detail_id\x18C \x01(\tR\x0FinvoiceDetailId\x12S\n&commitment_program_eligibility_details\x18D \x01(\tR#commitmentProgramEligibilityDetails\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1AB\n\x14ExtendedColumnsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1A@\n\x12AllocatedTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xC8+\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\x1A\x17finfocus/v1/focus.proto\x1A\x1Cgoogle/protobuf/struct.proto\"e\n\x0CImpactMetric\x12+\n\x04kind\x18\x01 \x01(\x0E2\x17.finfocus.v1.MetricKindR\x04kind\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value\x12\x12\n\x04unit\x18\x03 \x01(\tR\x04unit\"\xDD\t\n\x18GetProjectedCostResponse\x12\x1D\n\nunit_price\x18\x01 \x01(\x01R\tunitPrice\x12\x1A\n\x08currency\x18\x02 \x01(\tR\x08currency\x12$\n\x0Ecost_per_month\x18\x03 \x01(\x01R\x0CcostPerMonth\x12%\n\x0Ebilling_detail\x18\x04 \x01(\tR\rbillingDetail\x12@\n\x0Eimpact_metrics\x18\x05 \x03(\x0B2\x19.finfocus.v1.ImpactMetricR\rimpactMetrics\x128\n\x0Bgrowth_type\x18\x06 \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12A\n\x0Edry_run_result\x18\x07 \x01(\x0B2\x1B.finfocus.v1.DryRunResponseR\x0CdryRunResult\x12L\n\x10pricing_category\x18\x08 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12?\n\x1Cspot_interruption_risk_score\x18\t \x01(\x01R\x19spotInterruptionRiskScore\x12?\n\x19prediction_interval_lower\x18\n \x01(\x01H\0R\x17predictionIntervalLower\x88\x01\x01\x12?\n\x19prediction_interval_upper\x18\x0B \x01(\x01H\x01R\x17predictionIntervalUpper\x88\x01\x01\x12.\n\x10confidence_level\x18\x0C \x01(\x01H\x02R\x0FconfidenceLevel\x88\x01\x01\x129\n\nexpires_at\x18\r \x01(\x0B2\x1A.google.protobuf.TimestampR\texpiresAt\x12O\n\x08metadata\x18\x0E \x03(\x0B23.finfocus.v1.GetProjectedCostResponse.MetadataEntryR\x08metadata\x12_\n\x0Ecost_breakdown\x18\x0F \x03(\x0B28.finfocus.v1.GetProjectedCostResponse.CostBreakdownEntryR\rcostBreakdown\x12=\n\rprice_options\x18\x10 \x03(\x0B2\x18.finfocus.v1.PriceOptionR\x0CpriceOptions\x12=\n\rregion_prices\x18\x11 \x03(\x0B2\x18.finfocus.v1.RegionPriceR\x0CregionPrices\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1A@\n\x12CostBreakdownEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01B\x1C\n\x1A_prediction_interval_lowerB\x1C\n\x1A_prediction_interval_upperB\x13\n\x11_confidence_level\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\xAC\x03\n\x10ActualCostResult\x128\n\ttimestamp\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\ttimestamp\x12\x12\n\x04cost\x18\x02 \x01(\x01R\x04cost\x12!\n\x0Cusage_amount\x18\x03 \x01(\x01R\x0BusageAmount\x12\x1D\n\nusage_unit\x18\x04 \x01(\tR\tusageUnit\x12\x16\n\x06source\x18\x05 \x01(\tR\x06source\x12?\n\x0Cfocus_record\x18\x06 \x01(\x0B2\x1C.finfocus.v1.FocusCostRecordR\x0BfocusRecord\x12@\n\x0Eimpact_metrics\x18\x07 \x03(\x0B2\x19.finfocus.v1.ImpactMetricR\rimpactMetrics\x129\n\nexpires_at\x18\x08 \x01(\x0B2\x1A.google.protobuf.TimestampR\texpiresAt\x122\n\x07lineage\x18\t \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\"\x9D\x03\n\x14EstimateCostResponse\x12\x1A\n\x08currency\x18\x01 \x01(\tR\x08currency\x12!\n\x0Ccost_monthly\x18\x02 \x01(\x01R\x0BcostMonthly\x12L\n\x10pricing_category\x18\x03 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x0FpricingCategory\x12?\n\x1Cspot_interruption_risk_score\x18\x04 \x01(\x01R\x19spotInterruptionRiskScore\x129\n\nexpires_at\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\texpiresAt\x12=\n\rprice_options\x18\x06 \x03(\x0B2\x18.finfocus.v1.PriceOptionR\x0CpriceOptions\x12=\n\rregion_prices\x18\x07 \x03(\x0B2\x18.finfocus.v1.RegionPriceR\x0CregionPrices\"\xCF\x01\n\x0CFieldMapping\x12\x1D\n\nfield_name\x18\x01 \x01(\tR\tfieldName\x12F\n\x0Esupport_status\x18\x02 \x01(\x0E2\x1F.finfocus.v1.FieldSupportStatusR\rsupportStatus\x123\n\x15condition_description\x18\x03 \x01(\tR\x14conditionDescription\x12#\n\rexpected_type\x18\x04 \x01(\tR\x0CexpectedType\"\xEE\x01\n\x0EDryRunResponse\x12@\n\x0Efield_mappings\x18\x01 \x03(\x0B2\x19.finfocus.v1.FieldMappingR\rfieldMappings\x12/\n\x13configuration_valid\x18\x02 \x01(\x08R\x12configurationValid\x121\n\x14configuration_errors\x18\x03 \x03(\tR\x13configurationErrors\x126\n\x17resource_type_supported\x18\x04 \x01(\x08R\x15resourceTypeSupported\"\x86\x02\n\x0BPriceOption\x12=\n\x08category\x18\x01 \x01(\x0E2!.finfocus.v1.FocusPricingCategoryR\x08category\x12\x14\n\x05model\x18\x02 \x01(\tR\x05model\x12\x12\n\x04term\x18\x03 \x01(\tR\x04term\x12\x1D\n\nunit_price\x18\x04 \x01(\x01R\tunitPrice\x12!\n\x0Cmonthly_cost\x18\x05 \x01(\x01R\x0BmonthlyCost\x12!\n\x0Cupfront_cost\x18\x06 \x01(\x01R\x0BupfrontCost\x12)\n\x10savings_fraction\x18\x07 \x01(\x01R\x0FsavingsFraction\"\x83\x01\n\x0BRegionPrice\x12\x16\n\x06region\x18\x01 \x01(\tR\x06region\x12\x1D\n\nunit_price\x18\x02 \x01(\x01R\tunitPrice\x12!\n\x0Cmonthly_cost\x18\x03 \x01(\x01R\x0BmonthlyCost\x12\x1A\n\x08currency\x18\x04 \x01(\tR\x08currency\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\x85\x02\n\x10BatchCostRequest\x12=\n\tresources\x18\x01 \x03(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\tresources\x129\n\nquery_type\x18\x02 \x01(\x0E2\x1A.finfocus.v1.CostQueryTypeR\tqueryType\x120\n\x05start\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x04 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12\x17\n\x07dry_run\x18\x05 \x01(\x08R\x06dryRun\"t\n\x11BatchCostResponse\x129\n\x07results\x18\x01 \x03(\x0B2\x1F.finfocus.v1.ResourceCostResultR\x07results\x12$\n\x0Emax_batch_size\x18\x02 \x01(\x05R\x0CmaxBatchSize\"\xC5\x01\n\x12ResourceCostResult\x12;\n\x08resource\x18\x01 \x01(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\x08resource\x124\n\tcost_data\x18\x02 \x01(\x0B2\x15.finfocus.v1.CostDataH\0R\x08costData\x122\n\x05error\x18\x03 \x01(\x0B2\x1A.finfocus.v1.ResourceErrorH\0R\x05errorB\x08\n\x06result\"\xA8\x02\n\x08CostData\x12>\n\x0Bactual_cost\x18\x01 \x01(\x0B2\x1B.finfocus.v1.ActualCostDataH\0R\nactualCost\x12N\n\x0Eprojected_cost\x18\x02 \x01(\x0B2%.finfocus.v1.GetProjectedCostResponseH\0R\rprojectedCost\x12?\n\x08estimate\x18\x03 \x01(\x0B2!.finfocus.v1.EstimateCostResponseH\0R\x08estimate\x12C\n\x0Edry_run_result\x18\x04 \x01(\x0B2\x1B.finfocus.v1.DryRunResponseH\0R\x0CdryRunResultB\x06\n\x04data\"\xD2\x01\n\x0EActualCostData\x127\n\x07results\x18\x01 \x03(\x0B2\x1D.finfocus.v1.ActualCostResultR\x07results\x12>\n\rfallback_hint\x18\x02 \x01(\x0E2\x19.finfocus.v1.FallbackHintR\x0CfallbackHint\x12&\n\x0Fnext_page_token\x18\x03 \x01(\tR\rnextPageToken\x12\x1F\n\x0Btotal_count\x18\x04 \x01(\x05R\ntotalCount\"y\n\rResourceError\x12\x12\n\x04code\x18\x01 \x01(\x05R\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12:\n\x19resource_type_unsupported\x18\x03 \x01(\x08R\x17resourceTypeUnsupported*\x8C\x01\n\nMetricKind\x12\x1B\n\x17METRIC_KIND_UNSPECIFIED\x10\0\x12 \n\x1CMETRIC_KIND_CARBON_FOOTPRINT\x10\x01\x12\"\n\x1EMETRIC_KIND_ENERGY_CONSUMPTION\x10\x02\x12\x1B\n\x17METRIC_KIND_WATER_USAGE\x10\x03*\x80\x01\n\x0CFallbackHint\x12\x1D\n\x19FALLBACK_HINT_UNSPECIFIED\x10\0\x12\x16\n\x12FALLBACK_HINT_NONE\x10\x01\x12\x1D\n\x19FALLBACK_HINT_RECOMMENDED\x10\x02\x12\x1A\n\x16FALLBACK_HINT_REQUIRED\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.CostSourceService/ResolveResourceTypes`
    pub static RESOLVE_RESOURCE_TYPES: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.CostSourceService/ResolveResourceTypes",
            ::pluginrpc::TypeName::new("finfocus.v1", "ResolveResourceTypesRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "ResolveResourceTypesResponse"),
        )
        .with_comment(
            "Maps resource types of another tool, such as Terraform, to Pulumi's. A host calls only plugins that list\n PLUGIN_CAPABILITY_RESOLVE_RESOURCE_TYPES. INVALID_ARGUMENT for too many types.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\x9C\x01\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*l\n\x0CSourceFormat\x12\x1D\n\x19SOURCE_FORMAT_UNSPECIFIED\x10\0\x12\x1B\n\x17SOURCE_FORMAT_TERRAFORM\x10\x01\x12 \n\x1CSOURCE_FORMAT_CLOUDFORMATION\x10\x02b\x06proto3\n\x83\x06\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\x80\x01\n\x1BResolveResourceTypesRequest\x12>\n\rsource_format\x18\x01 \x01(\x0E2\x19.finfocus.v1.SourceFormatR\x0CsourceFormat\x12!\n\x0Csource_types\x18\x02 \x03(\tR\x0BsourceTypes\"\x8D\x02\n\x1CResolveResourceTypesResponse\x12S\n\x08mappings\x18\x01 \x03(\x0B27.finfocus.v1.ResolveResourceTypesResponse.MappingsEntryR\x08mappings\x129\n\nexpires_at\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\texpiresAt\x1A]\n\rMappingsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x126\n\x05value\x18\x02 \x01(\x0B2 .finfocus.v1.ResourceTypeMappingR\x05value:\x028\x01\"\x80\x02\n\x13ResourceTypeMapping\x12!\n\x0Cpulumi_token\x18\x01 \x01(\tR\x0BpulumiToken\x12\x1C\n\tsupported\x18\x02 \x01(\x08R\tsupported\x12c\n\x11property_mappings\x18\x03 \x03(\x0B26.finfocus.v1.ResourceTypeMapping.PropertyMappingsEntryR\x10propertyMappings\x1AC\n\x15PropertyMappingsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3",
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
                &BATCH_COST,
                &RESOLVE_RESOURCE_TYPES,
            ],
        )
        .with_comment(
            "Costs of cloud resources; every plugin serves it. The host starts the plugin, calls Name and GetPluginInfo, and then\n the other methods, several at a time.",
        )
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`CostSourceService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct CostSourceServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> CostSourceServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
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
                "/finfocus.v1.CostSourceService/BatchCost" => {
                    call.unary(move |message| inner.batch_cost(ctx, message))
                }
                "/finfocus.v1.CostSourceService/ResolveResourceTypes" => {
                    call.unary(move |message| inner.resolve_resource_types(ctx, message))
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
    /// Client of [`CostSourceService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct CostSourceServiceClient<C> {
        call: C,
    }
    impl<C> CostSourceServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
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
        async fn batch_cost(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::BatchCostRequest,
        ) -> ::core::result::Result<super::BatchCostResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &BATCH_COST, ctx, request).await
        }
        async fn resolve_resource_types(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ResolveResourceTypesRequest,
        ) -> ::core::result::Result<
            super::ResolveResourceTypesResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &RESOLVE_RESOURCE_TYPES, ctx, request).await
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
    /// Health and metrics of a plugin; optional. The released hosts do not call it.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait ObservabilityService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Reports the health of the plugin.
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
        /// Returns the plugin's counters and measurements.
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
        /// Returns measurements of the service quality.
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
        .with_comment("Reports the health of the plugin.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xAE\x03\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"7\n\x12HealthCheckRequest\x12!\n\x0Cservice_name\x18\x01 \x01(\tR\x0BserviceName\"\x9E\x02\n\x13HealthCheckResponse\x12?\n\x06status\x18\x01 \x01(\x0E2'.finfocus.v1.HealthCheckResponse.StatusR\x06status\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12B\n\x0Flast_check_time\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\rlastCheckTime\"h\n\x06Status\x12\x16\n\x12STATUS_UNSPECIFIED\x10\0\x12\x12\n\x0ESTATUS_SERVING\x10\x01\x12\x16\n\x12STATUS_NOT_SERVING\x10\x02\x12\x1A\n\x16STATUS_SERVICE_UNKNOWN\x10\x03b\x06proto3",
        );
    /// `/finfocus.v1.ObservabilityService/GetMetrics`
    pub static GET_METRICS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.ObservabilityService/GetMetrics",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetMetricsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetMetricsResponse"),
        )
        .with_comment("Returns the plugin's counters and measurements.")
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
        .with_comment("Returns measurements of the service quality.")
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xA4\x06\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"v\n GetServiceLevelIndicatorsRequest\x125\n\ntime_range\x18\x01 \x01(\x0B2\x16.finfocus.v1.TimeRangeR\ttimeRange\x12\x1B\n\tsli_names\x18\x02 \x03(\tR\x08sliNames\"\xA2\x01\n!GetServiceLevelIndicatorsResponse\x126\n\x04slis\x18\x01 \x03(\x0B2\".finfocus.v1.ServiceLevelIndicatorR\x04slis\x12E\n\x10measurement_time\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0FmeasurementTime\"\xCA\x01\n\x15ServiceLevelIndicator\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12 \n\x0Bdescription\x18\x02 \x01(\tR\x0Bdescription\x12\x14\n\x05value\x18\x03 \x01(\x01R\x05value\x12\x12\n\x04unit\x18\x04 \x01(\tR\x04unit\x12!\n\x0Ctarget_value\x18\x05 \x01(\x01R\x0BtargetValue\x12.\n\x06status\x18\x06 \x01(\x0E2\x16.finfocus.v1.SLIStatusR\x06status\"k\n\tTimeRange\x120\n\x05start\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end*w\n\tSLIStatus\x12\x1A\n\x16SLI_STATUS_UNSPECIFIED\x10\0\x12\x1D\n\x19SLI_STATUS_MEETING_TARGET\x10\x01\x12\x16\n\x12SLI_STATUS_WARNING\x10\x02\x12\x17\n\x13SLI_STATUS_CRITICAL\x10\x03b\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.ObservabilityService",
            &[&HEALTH_CHECK, &GET_METRICS, &GET_SERVICE_LEVEL_INDICATORS],
        )
        .with_comment(
            "Health and metrics of a plugin; optional. The released hosts do not call it.",
        )
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`ObservabilityService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct ObservabilityServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> ObservabilityServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
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
    /// Client of [`ObservabilityService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct ObservabilityServiceClient<C> {
        call: C,
    }
    impl<C> ObservabilityServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
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
    /// Methods that are not implemented return `UNIMPLEMENTED`.
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
        /// Checks the health of an installed plugin.
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
        .with_comment("Checks the health of an installed plugin.")
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
    /// Server of [`PluginRegistryService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct PluginRegistryServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> PluginRegistryServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
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
    /// Client of [`PluginRegistryService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct PluginRegistryServiceClient<C> {
        call: C,
    }
    impl<C> PluginRegistryServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
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
/// `finfocus.v1.RecommendationScorerService`: its trait, method table, server and client.
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
pub mod recommendation_scorer_service {
    /// Scores of recommendations.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait RecommendationScorerService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Scores recommendations. INVALID_ARGUMENT for an empty batch, duplicate or empty ids and unsupported signals; a
        /// batch that is too large carries an ErrorInfo with the reason BATCH_TOO_LARGE. UNAUTHENTICATED, PERMISSION_DENIED,
        /// RESOURCE_EXHAUSTED and UNAVAILABLE for failures of the service behind the plugin.
        fn score_recommendations(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ScoreRecommendationsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::ScoreRecommendationsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&SCORE_RECOMMENDATIONS)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.RecommendationScorerService/ScoreRecommendations`
    pub static SCORE_RECOMMENDATIONS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.RecommendationScorerService/ScoreRecommendations",
            ::pluginrpc::TypeName::new("finfocus.v1", "ScoreRecommendationsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "ScoreRecommendationsResponse"),
        )
        .with_comment(
            "Scores recommendations. INVALID_ARGUMENT for an empty batch, duplicate or empty ids and unsupported signals; a\n batch that is too large carries an ErrorInfo with the reason BATCH_TOO_LARGE. UNAUTHENTICATED, PERMISSION_DENIED,\n RESOURCE_EXHAUSTED and UNAVAILABLE for failures of the service behind the plugin.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xBB\x02\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\x8A\x02\n\x14RecommendationReason\x12%\n!RECOMMENDATION_REASON_UNSPECIFIED\x10\0\x12*\n&RECOMMENDATION_REASON_OVER_PROVISIONED\x10\x01\x12+\n'RECOMMENDATION_REASON_UNDER_PROVISIONED\x10\x02\x12\x1E\n\x1ARECOMMENDATION_REASON_IDLE\x10\x03\x12#\n\x1FRECOMMENDATION_REASON_REDUNDANT\x10\x04\x12-\n)RECOMMENDATION_REASON_OBSOLETE_GENERATION\x10\x05b\x06proto3\n\x84)\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xB8\t\n\x0ERecommendation\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12?\n\x08category\x18\x02 \x01(\x0E2#.finfocus.v1.RecommendationCategoryR\x08category\x12F\n\x0Baction_type\x18\x03 \x01(\x0E2%.finfocus.v1.RecommendationActionTypeR\nactionType\x12C\n\x08resource\x18\x04 \x01(\x0B2'.finfocus.v1.ResourceRecommendationInfoR\x08resource\x12<\n\trightsize\x18\x05 \x01(\x0B2\x1C.finfocus.v1.RightsizeActionH\0R\trightsize\x12<\n\tterminate\x18\x06 \x01(\x0B2\x1C.finfocus.v1.TerminateActionH\0R\tterminate\x12?\n\ncommitment\x18\x07 \x01(\x0B2\x1D.finfocus.v1.CommitmentActionH\0R\ncommitment\x12?\n\nkubernetes\x18\x08 \x01(\x0B2\x1D.finfocus.v1.KubernetesActionH\0R\nkubernetes\x123\n\x06modify\x18\t \x01(\x0B2\x19.finfocus.v1.ModifyActionH\0R\x06modify\x129\n\x06impact\x18\n \x01(\x0B2!.finfocus.v1.RecommendationImpactR\x06impact\x12?\n\x08priority\x18\x0B \x01(\x0E2#.finfocus.v1.RecommendationPriorityR\x08priority\x12.\n\x10confidence_score\x18\x0C \x01(\x01H\x01R\x0FconfidenceScore\x88\x01\x01\x12 \n\x0Bdescription\x18\r \x01(\tR\x0Bdescription\x12\x1C\n\treasoning\x18\x0E \x03(\tR\treasoning\x12\x16\n\x06source\x18\x0F \x01(\tR\x06source\x12>\n\ncreated_at\x18\x10 \x01(\x0B2\x1A.google.protobuf.TimestampH\x02R\tcreatedAt\x88\x01\x01\x12E\n\x08metadata\x18\x11 \x03(\x0B2).finfocus.v1.Recommendation.MetadataEntryR\x08metadata\x12H\n\x0Eprimary_reason\x18\x12 \x01(\x0E2!.finfocus.v1.RecommendationReasonR\rprimaryReason\x12N\n\x11secondary_reasons\x18\x13 \x03(\x0E2!.finfocus.v1.RecommendationReasonR\x10secondaryReasons\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x0F\n\raction_detailB\x13\n\x11_confidence_scoreB\r\n\x0B_created_at\"\xEF\x02\n\x1AResourceRecommendationInfo\x12\x0E\n\x02id\x18\x01 \x01(\tR\x02id\x12\x12\n\x04name\x18\x02 \x01(\tR\x04name\x12\x1A\n\x08provider\x18\x03 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x04 \x01(\tR\x0CresourceType\x12\x16\n\x06region\x18\x05 \x01(\tR\x06region\x12\x10\n\x03sku\x18\x06 \x01(\tR\x03sku\x12E\n\x04tags\x18\x07 \x03(\x0B21.finfocus.v1.ResourceRecommendationInfo.TagsEntryR\x04tags\x12B\n\x0Butilization\x18\x08 \x01(\x0B2 .finfocus.v1.ResourceUtilizationR\x0Butilization\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xF6\x02\n\x13ResourceUtilization\x12\x1F\n\x0Bcpu_percent\x18\x01 \x01(\x01R\ncpuPercent\x12%\n\x0Ememory_percent\x18\x02 \x01(\x01R\rmemoryPercent\x12'\n\x0Fstorage_percent\x18\x03 \x01(\x01R\x0EstoragePercent\x12&\n\x0Fnetwork_in_mbps\x18\x04 \x01(\x01R\rnetworkInMbps\x12(\n\x10network_out_mbps\x18\x05 \x01(\x01R\x0EnetworkOutMbps\x12Z\n\x0Ecustom_metrics\x18\x06 \x03(\x0B23.finfocus.v1.ResourceUtilization.CustomMetricsEntryR\rcustomMetrics\x1A@\n\x12CustomMetricsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\x01R\x05value:\x028\x01\"\xA2\x02\n\x0FRightsizeAction\x12\x1F\n\x0Bcurrent_sku\x18\x01 \x01(\tR\ncurrentSku\x12'\n\x0Frecommended_sku\x18\x02 \x01(\tR\x0ErecommendedSku\x122\n\x15current_instance_type\x18\x03 \x01(\tR\x13currentInstanceType\x12:\n\x19recommended_instance_type\x18\x04 \x01(\tR\x17recommendedInstanceType\x12U\n\x15projected_utilization\x18\x05 \x01(\x0B2 .finfocus.v1.ResourceUtilizationR\x14projectedUtilization\"]\n\x0FTerminateAction\x12-\n\x12termination_reason\x18\x01 \x01(\tR\x11terminationReason\x12\x1B\n\tidle_days\x18\x02 \x01(\x05R\x08idleDays\"\xBF\x01\n\x10CommitmentAction\x12'\n\x0Fcommitment_type\x18\x01 \x01(\tR\x0EcommitmentType\x12\x12\n\x04term\x18\x02 \x01(\tR\x04term\x12%\n\x0Epayment_option\x18\x03 \x01(\tR\rpaymentOption\x121\n\x14recommended_quantity\x18\x04 \x01(\x01R\x13recommendedQuantity\x12\x14\n\x05scope\x18\x05 \x01(\tR\x05scope\"\xA2\x04\n\x10KubernetesAction\x12\x1D\n\ncluster_id\x18\x01 \x01(\tR\tclusterId\x12\x1C\n\tnamespace\x18\x02 \x01(\tR\tnamespace\x12'\n\x0Fcontroller_kind\x18\x03 \x01(\tR\x0EcontrollerKind\x12'\n\x0Fcontroller_name\x18\x04 \x01(\tR\x0EcontrollerName\x12%\n\x0Econtainer_name\x18\x05 \x01(\tR\rcontainerName\x12K\n\x10current_requests\x18\x06 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x0FcurrentRequests\x12S\n\x14recommended_requests\x18\x07 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x13recommendedRequests\x12G\n\x0Ecurrent_limits\x18\x08 \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\rcurrentLimits\x12O\n\x12recommended_limits\x18\t \x01(\x0B2 .finfocus.v1.KubernetesResourcesR\x11recommendedLimits\x12\x1C\n\talgorithm\x18\n \x01(\tR\talgorithm\"?\n\x13KubernetesResources\x12\x10\n\x03cpu\x18\x01 \x01(\tR\x03cpu\x12\x16\n\x06memory\x18\x02 \x01(\tR\x06memory\"\xF9\x02\n\x0CModifyAction\x12+\n\x11modification_type\x18\x01 \x01(\tR\x10modificationType\x12S\n\x0Ecurrent_config\x18\x02 \x03(\x0B2,.finfocus.v1.ModifyAction.CurrentConfigEntryR\rcurrentConfig\x12_\n\x12recommended_config\x18\x03 \x03(\x0B20.finfocus.v1.ModifyAction.RecommendedConfigEntryR\x11recommendedConfig\x1A@\n\x12CurrentConfigEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1AD\n\x16RecommendedConfigEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xA9\x03\n\x14RecommendationImpact\x12+\n\x11estimated_savings\x18\x01 \x01(\x01R\x10estimatedSavings\x12\x1A\n\x08currency\x18\x02 \x01(\tR\x08currency\x12+\n\x11projection_period\x18\x03 \x01(\tR\x10projectionPeriod\x12!\n\x0Ccurrent_cost\x18\x04 \x01(\x01R\x0BcurrentCost\x12%\n\x0Eprojected_cost\x18\x05 \x01(\x01R\rprojectedCost\x12-\n\x12savings_percentage\x18\x06 \x01(\x01R\x11savingsPercentage\x124\n\x13implementation_cost\x18\x07 \x01(\x01H\0R\x12implementationCost\x88\x01\x01\x129\n\x16migration_effort_hours\x18\x08 \x01(\x01H\x01R\x14migrationEffortHours\x88\x01\x01B\x16\n\x14_implementation_costB\x19\n\x17_migration_effort_hours\"y\n\rResourceError\x12\x12\n\x04code\x18\x01 \x01(\x05R\x04code\x12\x18\n\x07message\x18\x02 \x01(\tR\x07message\x12:\n\x19resource_type_unsupported\x18\x03 \x01(\x08R\x17resourceTypeUnsupported*\x80\x02\n\x16RecommendationCategory\x12'\n#RECOMMENDATION_CATEGORY_UNSPECIFIED\x10\0\x12 \n\x1CRECOMMENDATION_CATEGORY_COST\x10\x01\x12'\n#RECOMMENDATION_CATEGORY_PERFORMANCE\x10\x02\x12$\n RECOMMENDATION_CATEGORY_SECURITY\x10\x03\x12'\n#RECOMMENDATION_CATEGORY_RELIABILITY\x10\x04\x12#\n\x1FRECOMMENDATION_CATEGORY_ANOMALY\x10\x05*\xCB\x04\n\x18RecommendationActionType\x12*\n&RECOMMENDATION_ACTION_TYPE_UNSPECIFIED\x10\0\x12(\n$RECOMMENDATION_ACTION_TYPE_RIGHTSIZE\x10\x01\x12(\n$RECOMMENDATION_ACTION_TYPE_TERMINATE\x10\x02\x122\n.RECOMMENDATION_ACTION_TYPE_PURCHASE_COMMITMENT\x10\x03\x12.\n*RECOMMENDATION_ACTION_TYPE_ADJUST_REQUESTS\x10\x04\x12%\n!RECOMMENDATION_ACTION_TYPE_MODIFY\x10\x05\x12,\n(RECOMMENDATION_ACTION_TYPE_DELETE_UNUSED\x10\x06\x12&\n\"RECOMMENDATION_ACTION_TYPE_MIGRATE\x10\x07\x12*\n&RECOMMENDATION_ACTION_TYPE_CONSOLIDATE\x10\x08\x12'\n#RECOMMENDATION_ACTION_TYPE_SCHEDULE\x10\t\x12'\n#RECOMMENDATION_ACTION_TYPE_REFACTOR\x10\n\x12$\n RECOMMENDATION_ACTION_TYPE_OTHER\x10\x0B\x12*\n&RECOMMENDATION_ACTION_TYPE_INVESTIGATE\x10\x0C*\xCE\x01\n\x16RecommendationPriority\x12'\n#RECOMMENDATION_PRIORITY_UNSPECIFIED\x10\0\x12\x1F\n\x1BRECOMMENDATION_PRIORITY_LOW\x10\x01\x12\"\n\x1ERECOMMENDATION_PRIORITY_MEDIUM\x10\x02\x12 \n\x1CRECOMMENDATION_PRIORITY_HIGH\x10\x03\x12$\n RECOMMENDATION_PRIORITY_CRITICAL\x10\x04b\x06proto3\n\xA7\x0F\n\x19finfocus/v1/scoring.proto\x12\x0Bfinfocus.v1\x1A\x1Cfinfocus/v1/costsource.proto\"\xA4\x02\n\x1BScoreRecommendationsRequest\x12E\n\x0Frecommendations\x18\x01 \x03(\x0B2\x1B.finfocus.v1.RecommendationR\x0Frecommendations\x122\n\x07signals\x18\x02 \x03(\x0E2\x18.finfocus.v1.ScoreSignalR\x07signals\x12D\n\x0Fidentifier_mode\x18\x03 \x01(\x0E2\x1B.finfocus.v1.IdentifierModeR\x0EidentifierMode\x12\x1D\n\nsession_id\x18\x04 \x01(\tR\tsessionId\x12%\n\x0Eomitted_fields\x18\x05 \x03(\tR\romittedFields\"\x9D\x02\n\x1CScoreRecommendationsResponse\x12@\n\x07results\x18\x01 \x03(\x0B2&.finfocus.v1.RecommendationScoreResultR\x07results\x12$\n\x0Emax_batch_size\x18\x02 \x01(\x05R\x0CmaxBatchSize\x12/\n\x06scorer\x18\x03 \x01(\x0B2\x17.finfocus.v1.ScorerInfoR\x06scorer\x12E\n\x11supported_signals\x18\x04 \x03(\x0E2\x18.finfocus.v1.ScoreSignalR\x10supportedSignals\x12\x1D\n\nsession_id\x18\x05 \x01(\tR\tsessionId\"\xC3\x01\n\x19RecommendationScoreResult\x12+\n\x11recommendation_id\x18\x01 \x01(\tR\x10recommendationId\x12;\n\x06scores\x18\x02 \x01(\x0B2!.finfocus.v1.RecommendationScoresH\0R\x06scores\x122\n\x05error\x18\x03 \x01(\x0B2\x1A.finfocus.v1.ResourceErrorH\0R\x05errorB\x08\n\x06result\"\xE0\x02\n\x14RecommendationScores\x12\x17\n\x04risk\x18\x01 \x01(\x01H\0R\x04risk\x88\x01\x01\x12*\n\x0Efalse_positive\x18\x02 \x01(\x01H\x01R\rfalsePositive\x88\x01\x01\x12&\n\x0Cworth_acting\x18\x03 \x01(\x01H\x02R\x0BworthActing\x88\x01\x01\x12\x1F\n\x08priority\x18\x04 \x01(\x01H\x03R\x08priority\x88\x01\x01\x128\n\x15insufficient_evidence\x18\x05 \x01(\x01H\x04R\x14insufficientEvidence\x88\x01\x01\x12,\n\x12duplicate_group_id\x18\x06 \x01(\tR\x10duplicateGroupIdB\x07\n\x05_riskB\x11\n\x0F_false_positiveB\x0F\n\r_worth_actingB\x0B\n\t_priorityB\x18\n\x16_insufficient_evidence\"\xF1\x01\n\nScorerInfo\x12\x12\n\x04name\x18\x01 \x01(\tR\x04name\x12\x14\n\x05model\x18\x02 \x01(\tR\x05model\x12?\n\x0Bcalibration\x18\x03 \x01(\x0E2\x1D.finfocus.v1.ScoreCalibrationR\x0Bcalibration\x12.\n\x13provider_request_id\x18\x04 \x01(\tR\x11providerRequestId\x120\n\x14provider_request_ids\x18\x05 \x03(\tR\x12providerRequestIds\x12\x16\n\x06models\x18\x06 \x03(\tR\x06models*\xE7\x01\n\x0BScoreSignal\x12\x1C\n\x18SCORE_SIGNAL_UNSPECIFIED\x10\0\x12\x15\n\x11SCORE_SIGNAL_RISK\x10\x01\x12\x1F\n\x1BSCORE_SIGNAL_FALSE_POSITIVE\x10\x02\x12\x1D\n\x19SCORE_SIGNAL_WORTH_ACTING\x10\x03\x12\x19\n\x15SCORE_SIGNAL_PRIORITY\x10\x04\x12&\n\"SCORE_SIGNAL_INSUFFICIENT_EVIDENCE\x10\x05\x12 \n\x1CSCORE_SIGNAL_DUPLICATE_GROUP\x10\x06*|\n\x10ScoreCalibration\x12!\n\x1DSCORE_CALIBRATION_UNSPECIFIED\x10\0\x12\"\n\x1ESCORE_CALIBRATION_RANKING_ONLY\x10\x01\x12!\n\x1DSCORE_CALIBRATION_PROBABILITY\x10\x02*\x8A\x01\n\x0EIdentifierMode\x12\x1F\n\x1BIDENTIFIER_MODE_UNSPECIFIED\x10\0\x12\x17\n\x13IDENTIFIER_MODE_RAW\x10\x01\x12!\n\x1DIDENTIFIER_MODE_PSEUDONYMIZED\x10\x02\x12\x1B\n\x17IDENTIFIER_MODE_OMITTED\x10\x03b\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.RecommendationScorerService",
            &[&SCORE_RECOMMENDATIONS],
        )
        .with_comment("Scores of recommendations.")
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`RecommendationScorerService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct RecommendationScorerServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> RecommendationScorerServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for RecommendationScorerServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: RecommendationScorerService> ::pluginrpc::Call
    for RecommendationScorerServiceServer<T> {
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
                "/finfocus.v1.RecommendationScorerService/ScoreRecommendations" => {
                    call.unary(move |message| inner.score_recommendations(ctx, message))
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
    impl<T: RecommendationScorerService> ::pluginrpc::Service
    for RecommendationScorerServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for RecommendationScorerServiceServer<T> {
        const NAME: &'static str = "finfocus.v1.RecommendationScorerService";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`RecommendationScorerService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct RecommendationScorerServiceClient<C> {
        call: C,
    }
    impl<C> RecommendationScorerServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> RecommendationScorerService
    for RecommendationScorerServiceClient<C> {
        async fn score_recommendations(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::ScoreRecommendationsRequest,
        ) -> ::core::result::Result<
            super::ScoreRecommendationsResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &SCORE_RECOMMENDATIONS, ctx, request).await
        }
    }
}
/// `finfocus.v1.SupplementalDatasetService`: its trait, method table, server and client.
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
pub mod supplemental_dataset_service {
    /// Data sets beside costs; a plugin may serve some of them.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait SupplementalDatasetService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Returns the contract commitments whose period overlaps a window: the commitment period if it has one, else the
        /// contract period. Each response is the present view, which replaces earlier ones of the window. INVALID_ARGUMENT
        /// for half a window and a malformed token.
        fn get_contract_commitments(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetContractCommitmentsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetContractCommitmentsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_CONTRACT_COMMITMENTS)
        }
        /// Returns the billing periods that overlap a window. Each response is the present view, which replaces earlier ones
        /// of the window. INVALID_ARGUMENT for half a window and a malformed token.
        fn get_billing_periods(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetBillingPeriodsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetBillingPeriodsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_BILLING_PERIODS)
        }
        /// Returns the lines of invoices whose billing period overlaps a window. Each response is the present view, which
        /// replaces earlier ones of the window. INVALID_ARGUMENT for half a window and a malformed token.
        fn get_invoice_details(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetInvoiceDetailsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<
                super::GetInvoiceDetailsResponse,
                ::pluginrpc::Error,
            >,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_INVOICE_DETAILS)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.SupplementalDatasetService/GetContractCommitments`
    pub static GET_CONTRACT_COMMITMENTS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.SupplementalDatasetService/GetContractCommitments",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetContractCommitmentsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetContractCommitmentsResponse"),
        )
        .with_comment(
            "Returns the contract commitments whose period overlaps a window: the commitment period if it has one, else the\n contract period. Each response is the present view, which replaces earlier ones of the window. INVALID_ARGUMENT\n for half a window and a malformed token.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xE2\x01\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\xB1\x01\n\x1FFocusContractCommitmentCategory\x122\n.FOCUS_CONTRACT_COMMITMENT_CATEGORY_UNSPECIFIED\x10\0\x12,\n(FOCUS_CONTRACT_COMMITMENT_CATEGORY_SPEND\x10\x01\x12,\n(FOCUS_CONTRACT_COMMITMENT_CATEGORY_USAGE\x10\x02b\x06proto3\n\x95+\n\x17finfocus/v1/focus.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xC4\x15\n\x12ContractCommitment\x124\n\x16contract_commitment_id\x18\x01 \x01(\tR\x14contractCommitmentId\x12\x1F\n\x0Bcontract_id\x18\x02 \x01(\tR\ncontractId\x12n\n\x1Ccontract_commitment_category\x18\x03 \x01(\x0E2,.finfocus.v1.FocusContractCommitmentCategoryR\x1AcontractCommitmentCategory\x128\n\x18contract_commitment_type\x18\x04 \x01(\tR\x16contractCommitmentType\x12c\n contract_commitment_period_start\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x1DcontractCommitmentPeriodStart\x12_\n\x1Econtract_commitment_period_end\x18\x06 \x01(\x0B2\x1A.google.protobuf.TimestampR\x1BcontractCommitmentPeriodEnd\x12N\n\x15contract_period_start\x18\x07 \x01(\x0B2\x1A.google.protobuf.TimestampR\x13contractPeriodStart\x12J\n\x13contract_period_end\x18\x08 \x01(\x0B2\x1A.google.protobuf.TimestampR\x11contractPeriodEnd\x128\n\x18contract_commitment_cost\x18\t \x01(\x01R\x16contractCommitmentCost\x12@\n\x1Ccontract_commitment_quantity\x18\n \x01(\x01R\x1AcontractCommitmentQuantity\x128\n\x18contract_commitment_unit\x18\x0B \x01(\tR\x16contractCommitmentUnit\x12)\n\x10billing_currency\x18\x0C \x01(\tR\x0FbillingCurrency\x12J\n!contract_commitment_applicability\x18\r \x01(\tR\x1FcontractCommitmentApplicability\x12\x84\x01\n$contract_commitment_benefit_category\x18\x0E \x01(\x0E23.finfocus.v1.FocusContractCommitmentBenefitCategoryR!contractCommitmentBenefitCategory\x12Z\n\x1Bcontract_commitment_created\x18\x0F \x01(\x0B2\x1A.google.protobuf.TimestampR\x19contractCommitmentCreated\x12Z\n'contract_commitment_discount_percentage\x18\x10 \x01(\x01H\0R$contractCommitmentDiscountPercentage\x88\x01\x01\x12I\n!contract_commitment_duration_type\x18\x11 \x01(\tR\x1EcontractCommitmentDurationType\x12\x90\x01\n(contract_commitment_fulfillment_interval\x18\x12 \x01(\x0E27.finfocus.v1.FocusContractCommitmentFulfillmentIntervalR%contractCommitmentFulfillmentInterval\x12c\n contract_commitment_last_updated\x18\x13 \x01(\x0B2\x1A.google.protobuf.TimestampR\x1DcontractCommitmentLastUpdated\x12\x84\x01\n$contract_commitment_lifecycle_status\x18\x14 \x01(\x0E23.finfocus.v1.FocusContractCommitmentLifecycleStatusR!contractCommitmentLifecycleStatus\x12e\n\x19contract_commitment_model\x18\x15 \x01(\x0E2).finfocus.v1.FocusContractCommitmentModelR\x17contractCommitmentModel\x12~\n\"contract_commitment_offer_category\x18\x16 \x01(\x0E21.finfocus.v1.FocusContractCommitmentOfferCategoryR\x1FcontractCommitmentOfferCategory\x12\x84\x01\n$contract_commitment_payment_interval\x18\x17 \x01(\x0E23.finfocus.v1.FocusContractCommitmentPaymentIntervalR!contractCommitmentPaymentInterval\x12{\n!contract_commitment_payment_model\x18\x18 \x01(\x0E20.finfocus.v1.FocusContractCommitmentPaymentModelR\x1EcontractCommitmentPaymentModel\x12g\n.contract_commitment_payment_upfront_percentage\x18\x19 \x01(\x01H\x01R*contractCommitmentPaymentUpfrontPercentage\x88\x01\x01\x12.\n\x13invoice_issuer_name\x18\x1A \x01(\tR\x11invoiceIssuerName\x12)\n\x10pricing_currency\x18\x1B \x01(\tR\x0FpricingCurrency\x12]\n)pricing_currency_contract_commitment_cost\x18\x1C \x01(\x01H\x02R%pricingCurrencyContractCommitmentCost\x88\x01\x01\x122\n\x15service_provider_name\x18\x1D \x01(\tR\x13serviceProviderName\x12F\n\x1Fcontract_commitment_description\x18\x1E \x01(\tR\x1DcontractCommitmentDescriptionB*\n(_contract_commitment_discount_percentageB1\n/_contract_commitment_payment_upfront_percentageB,\n*_pricing_currency_contract_commitment_cost*\xCC\x02\n&FocusContractCommitmentBenefitCategory\x12:\n6FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_UNSPECIFIED\x10\0\x127\n3FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_DISCOUNT\x10\x01\x12:\n6FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_ENTITLEMENT\x10\x02\x12;\n7FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_AVAILABILITY\x10\x03\x124\n0FOCUS_CONTRACT_COMMITMENT_BENEFIT_CATEGORY_OTHER\x10\x04*\xCE\x05\n*FocusContractCommitmentFulfillmentInterval\x12>\n:FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_UNSPECIFIED\x10\0\x129\n5FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_HOURLY\x10\x01\x128\n4FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_DAILY\x10\x02\x129\n5FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_WEEKLY\x10\x03\x12:\n6FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_MONTHLY\x10\x04\x12<\n8FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_QUARTERLY\x10\x05\x12>\n:FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_SEMI_ANNUAL\x10\x06\x129\n5FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_ANNUAL\x10\x07\x12>\n:FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_FULL_PERIOD\x10\x08\x12@\n<FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_TRANSACTIONAL\x10\t\x129\n5FOCUS_CONTRACT_COMMITMENT_FULFILLMENT_INTERVAL_CUSTOM\x10\n*\xF2\x03\n&FocusContractCommitmentLifecycleStatus\x12:\n6FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_UNSPECIFIED\x10\0\x127\n3FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_PROPOSED\x10\x01\x126\n2FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_PENDING\x10\x02\x125\n1FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_ACTIVE\x10\x03\x128\n4FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_EXHAUSTED\x10\x04\x126\n2FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_EXPIRED\x10\x05\x127\n3FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_CANCELED\x10\x06\x129\n5FOCUS_CONTRACT_COMMITMENT_LIFECYCLE_STATUS_SUPERSEDED\x10\x07*\xB2\x01\n\x1CFocusContractCommitmentModel\x12/\n+FOCUS_CONTRACT_COMMITMENT_MODEL_UNSPECIFIED\x10\0\x12.\n*FOCUS_CONTRACT_COMMITMENT_MODEL_CONTINUOUS\x10\x01\x121\n-FOCUS_CONTRACT_COMMITMENT_MODEL_DISCONTINUOUS\x10\x02*\xCE\x01\n$FocusContractCommitmentOfferCategory\x128\n4FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_UNSPECIFIED\x10\0\x123\n/FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_PUBLIC\x10\x01\x127\n3FOCUS_CONTRACT_COMMITMENT_OFFER_CATEGORY_NEGOTIATED\x10\x02*\xB9\x03\n&FocusContractCommitmentPaymentInterval\x12:\n6FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_UNSPECIFIED\x10\0\x127\n3FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_ONE_TIME\x10\x01\x126\n2FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_MONTHLY\x10\x02\x128\n4FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_QUARTERLY\x10\x03\x12:\n6FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_SEMI_ANNUAL\x10\x04\x125\n1FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_ANNUAL\x10\x05\x125\n1FOCUS_CONTRACT_COMMITMENT_PAYMENT_INTERVAL_CUSTOM\x10\x06*\x8C\x02\n#FocusContractCommitmentPaymentModel\x127\n3FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_UNSPECIFIED\x10\0\x126\n2FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_NO_UPFRONT\x10\x01\x12;\n7FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_PARTIAL_UPFRONT\x10\x02\x127\n3FOCUS_CONTRACT_COMMITMENT_PAYMENT_MODEL_ALL_UPFRONT\x10\x03b\x06proto3\n\xDC\x03\n\x1Efinfocus/v1/supplemental.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/focus.proto\"\xBB\x01\n\x1DGetContractCommitmentsRequest\x120\n\x05start\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12\x1B\n\tpage_size\x18\x03 \x01(\x05R\x08pageSize\x12\x1D\n\npage_token\x18\x04 \x01(\tR\tpageToken\"\xAC\x01\n\x1EGetContractCommitmentsResponse\x12A\n\x0Bcommitments\x18\x01 \x03(\x0B2\x1F.finfocus.v1.ContractCommitmentR\x0Bcommitments\x12&\n\x0Fnext_page_token\x18\x02 \x01(\tR\rnextPageToken\x12\x1F\n\x0Btotal_count\x18\x03 \x01(\x05R\ntotalCountb\x06proto3",
        );
    /// `/finfocus.v1.SupplementalDatasetService/GetBillingPeriods`
    pub static GET_BILLING_PERIODS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.SupplementalDatasetService/GetBillingPeriods",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetBillingPeriodsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetBillingPeriodsResponse"),
        )
        .with_comment(
            "Returns the billing periods that overlap a window. Each response is the present view, which replaces earlier ones\n of the window. INVALID_ARGUMENT for half a window and a malformed token.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xC9\x05\n\x17finfocus/v1/focus.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\"\xDF\x03\n\rBillingPeriod\x12L\n\x14billing_period_start\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\x12billingPeriodStart\x12H\n\x12billing_period_end\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x10billingPeriodEnd\x12Y\n\x15billing_period_status\x18\x03 \x01(\x0E2%.finfocus.v1.FocusBillingPeriodStatusR\x13billingPeriodStatus\x12.\n\x13invoice_issuer_name\x18\x04 \x01(\tR\x11invoiceIssuerName\x12P\n\x16billing_period_created\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x14billingPeriodCreated\x12Y\n\x1Bbilling_period_last_updated\x18\x06 \x01(\x0B2\x1A.google.protobuf.TimestampR\x18billingPeriodLastUpdated*\x95\x01\n\x18FocusBillingPeriodStatus\x12+\n'FOCUS_BILLING_PERIOD_STATUS_UNSPECIFIED\x10\0\x12$\n FOCUS_BILLING_PERIOD_STATUS_OPEN\x10\x01\x12&\n\"FOCUS_BILLING_PERIOD_STATUS_CLOSED\x10\x02b\x06proto3\n\xD4\x03\n\x1Efinfocus/v1/supplemental.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/focus.proto\"\xB6\x01\n\x18GetBillingPeriodsRequest\x120\n\x05start\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12\x1B\n\tpage_size\x18\x03 \x01(\x05R\x08pageSize\x12\x1D\n\npage_token\x18\x04 \x01(\tR\tpageToken\"\xA9\x01\n\x19GetBillingPeriodsResponse\x12C\n\x0Fbilling_periods\x18\x01 \x03(\x0B2\x1A.finfocus.v1.BillingPeriodR\x0EbillingPeriods\x12&\n\x0Fnext_page_token\x18\x02 \x01(\tR\rnextPageToken\x12\x1F\n\x0Btotal_count\x18\x03 \x01(\x05R\ntotalCountb\x06proto3",
        );
    /// `/finfocus.v1.SupplementalDatasetService/GetInvoiceDetails`
    pub static GET_INVOICE_DETAILS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.SupplementalDatasetService/GetInvoiceDetails",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetInvoiceDetailsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetInvoiceDetailsResponse"),
        )
        .with_comment(
            "Returns the lines of invoices whose billing period overlaps a window. Each response is the present view, which\n replaces earlier ones of the window. INVALID_ARGUMENT for half a window and a malformed token.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xBB\x02\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*\x8A\x02\n\x13FocusChargeCategory\x12%\n!FOCUS_CHARGE_CATEGORY_UNSPECIFIED\x10\0\x12\x1F\n\x1BFOCUS_CHARGE_CATEGORY_USAGE\x10\x01\x12\"\n\x1EFOCUS_CHARGE_CATEGORY_PURCHASE\x10\x02\x12 \n\x1CFOCUS_CHARGE_CATEGORY_CREDIT\x10\x03\x12\x1D\n\x19FOCUS_CHARGE_CATEGORY_TAX\x10\x04\x12 \n\x1CFOCUS_CHARGE_CATEGORY_REFUND\x10\x05\x12$\n FOCUS_CHARGE_CATEGORY_ADJUSTMENT\x10\x06b\x06proto3\n\x96\x0F\n\x17finfocus/v1/focus.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/enums.proto\"\xF0\x0C\n\rInvoiceDetail\x12*\n\x11invoice_detail_id\x18\x01 \x01(\tR\x0FinvoiceDetailId\x12\x1D\n\ninvoice_id\x18\x02 \x01(\tR\tinvoiceId\x12.\n\x13invoice_issuer_name\x18\x03 \x01(\tR\x11invoiceIssuerName\x12,\n\x12billing_account_id\x18\x04 \x01(\tR\x10billingAccountId\x12L\n\x14billing_period_start\x18\x05 \x01(\x0B2\x1A.google.protobuf.TimestampR\x12billingPeriodStart\x12H\n\x12billing_period_end\x18\x06 \x01(\x0B2\x1A.google.protobuf.TimestampR\x10billingPeriodEnd\x12\x1F\n\x0Bbilled_cost\x18\x07 \x01(\x01R\nbilledCost\x12)\n\x10billing_currency\x18\x08 \x01(\tR\x0FbillingCurrency\x12I\n\x0Fcharge_category\x18\t \x01(\x0E2 .finfocus.v1.FocusChargeCategoryR\x0EchargeCategory\x12V\n\x14invoice_issue_status\x18\n \x01(\x0E2$.finfocus.v1.FocusInvoiceIssueStatusR\x12invoiceIssueStatus\x12H\n\x12invoice_issue_date\x18\x0B \x01(\x0B2\x1A.google.protobuf.TimestampR\x10invoiceIssueDate\x12P\n\x16invoice_detail_created\x18\x0C \x01(\x0B2\x1A.google.protobuf.TimestampR\x14invoiceDetailCreated\x12Y\n\x1Binvoice_detail_last_updated\x18\r \x01(\x0B2\x1A.google.protobuf.TimestampR\x18invoiceDetailLastUpdated\x12<\n\x1Ainvoice_detail_description\x18\x0E \x01(\tR\x18invoiceDetailDescription\x12d\n\x14invoice_detail_grain\x18\x0F \x03(\x0B22.finfocus.v1.InvoiceDetail.InvoiceDetailGrainEntryR\x12invoiceDetailGrain\x12)\n\x10payment_currency\x18\x10 \x01(\tR\x0FpaymentCurrency\x12D\n\x1Cpayment_currency_billed_cost\x18\x11 \x01(\x01H\0R\x19paymentCurrencyBilledCost\x88\x01\x01\x12J\n\"payment_currency_invoice_detail_id\x18\x12 \x01(\tR\x1EpaymentCurrencyInvoiceDetailId\x12D\n\x10payment_due_date\x18\x13 \x01(\x0B2\x1A.google.protobuf.TimestampR\x0EpaymentDueDate\x12#\n\rpayment_terms\x18\x14 \x01(\tR\x0CpaymentTerms\x122\n\x15purchase_order_number\x18\x15 \x01(\tR\x13purchaseOrderNumber\x120\n\x14reference_invoice_id\x18\x16 \x01(\tR\x12referenceInvoiceId\x12Z\n\x10extended_columns\x18\x17 \x03(\x0B2/.finfocus.v1.InvoiceDetail.ExtendedColumnsEntryR\x0FextendedColumns\x1AE\n\x17InvoiceDetailGrainEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\x1AB\n\x14ExtendedColumnsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x1F\n\x1D_payment_currency_billed_cost*\xB8\x01\n\x17FocusInvoiceIssueStatus\x12*\n&FOCUS_INVOICE_ISSUE_STATUS_UNSPECIFIED\x10\0\x12#\n\x1FFOCUS_INVOICE_ISSUE_STATUS_OPEN\x10\x01\x12%\n!FOCUS_INVOICE_ISSUE_STATUS_ISSUED\x10\x02\x12%\n!FOCUS_INVOICE_ISSUE_STATUS_VOIDED\x10\x03b\x06proto3\n\xD4\x03\n\x1Efinfocus/v1/supplemental.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x17finfocus/v1/focus.proto\"\xB6\x01\n\x18GetInvoiceDetailsRequest\x120\n\x05start\x18\x01 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12\x1B\n\tpage_size\x18\x03 \x01(\x05R\x08pageSize\x12\x1D\n\npage_token\x18\x04 \x01(\tR\tpageToken\"\xA9\x01\n\x19GetInvoiceDetailsResponse\x12C\n\x0Finvoice_details\x18\x01 \x03(\x0B2\x1A.finfocus.v1.InvoiceDetailR\x0EinvoiceDetails\x12&\n\x0Fnext_page_token\x18\x02 \x01(\tR\rnextPageToken\x12\x1F\n\x0Btotal_count\x18\x03 \x01(\x05R\ntotalCountb\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.SupplementalDatasetService",
            &[&GET_CONTRACT_COMMITMENTS, &GET_BILLING_PERIODS, &GET_INVOICE_DETAILS],
        )
        .with_comment("Data sets beside costs; a plugin may serve some of them.")
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`SupplementalDatasetService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct SupplementalDatasetServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> SupplementalDatasetServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for SupplementalDatasetServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: SupplementalDatasetService> ::pluginrpc::Call
    for SupplementalDatasetServiceServer<T> {
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
                "/finfocus.v1.SupplementalDatasetService/GetContractCommitments" => {
                    call.unary(move |message| {
                        inner.get_contract_commitments(ctx, message)
                    })
                }
                "/finfocus.v1.SupplementalDatasetService/GetBillingPeriods" => {
                    call.unary(move |message| inner.get_billing_periods(ctx, message))
                }
                "/finfocus.v1.SupplementalDatasetService/GetInvoiceDetails" => {
                    call.unary(move |message| inner.get_invoice_details(ctx, message))
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
    impl<T: SupplementalDatasetService> ::pluginrpc::Service
    for SupplementalDatasetServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for SupplementalDatasetServiceServer<T> {
        const NAME: &'static str = "finfocus.v1.SupplementalDatasetService";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`SupplementalDatasetService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct SupplementalDatasetServiceClient<C> {
        call: C,
    }
    impl<C> SupplementalDatasetServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> SupplementalDatasetService
    for SupplementalDatasetServiceClient<C> {
        async fn get_contract_commitments(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetContractCommitmentsRequest,
        ) -> ::core::result::Result<
            super::GetContractCommitmentsResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_CONTRACT_COMMITMENTS, ctx, request).await
        }
        async fn get_billing_periods(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetBillingPeriodsRequest,
        ) -> ::core::result::Result<
            super::GetBillingPeriodsResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_BILLING_PERIODS, ctx, request).await
        }
        async fn get_invoice_details(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetInvoiceDetailsRequest,
        ) -> ::core::result::Result<
            super::GetInvoiceDetailsResponse,
            ::pluginrpc::Error,
        > {
            call_unary(&self.call, &GET_INVOICE_DETAILS, ctx, request).await
        }
    }
}
/// `finfocus.v1.UsageSourceService`: its trait, method table, server and client.
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
pub mod usage_source_service {
    /// Usage of workloads and nodes.
    ///
    /// Methods that are not implemented return `UNIMPLEMENTED`.
    pub trait UsageSourceService: ::core::marker::Send + ::core::marker::Sync + 'static {
        /// Returns requested and used amounts of workloads, and the nodes that have to be priced. INVALID_ARGUMENT for a
        /// period with one end only or an end before the start, and for a mode that the plugin cannot serve;
        /// PERMISSION_DENIED and UNAUTHENTICATED name the missing right.
        fn get_stats(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetStatsRequest,
        ) -> impl ::core::future::Future<
            Output = ::core::result::Result<super::GetStatsResponse, ::pluginrpc::Error>,
        > + ::core::marker::Send {
            ::pluginrpc::__private::not_written(&GET_STATS)
        }
    }
    const _: () = ::pluginrpc::__private::codegen(1);
    /// `/finfocus.v1.UsageSourceService/GetStats`
    pub static GET_STATS: ::pluginrpc::Method = ::pluginrpc::Method::new(
            "/finfocus.v1.UsageSourceService/GetStats",
            ::pluginrpc::TypeName::new("finfocus.v1", "GetStatsRequest"),
            ::pluginrpc::TypeName::new("finfocus.v1", "GetStatsResponse"),
        )
        .with_comment(
            "Returns requested and used amounts of workloads, and the nodes that have to be priced. INVALID_ARGUMENT for a\n period with one end only or an end before the start, and for a mode that the plugin cannot serve;\n PERMISSION_DENIED and UNAUTHENTICATED name the missing right.",
        )
        .with_descriptors(
            b"\nl\n\x19google/protobuf/any.proto\x12\x0Fgoogle.protobuf\"6\n\x03Any\x12\x19\n\x08type_url\x18\x01 \x01(\tR\x07typeUrl\x12\x14\n\x05value\x18\x02 \x01(\x0CR\x05valueb\x06proto3\nw\n\x1Fgoogle/protobuf/timestamp.proto\x12\x0Fgoogle.protobuf\";\n\tTimestamp\x12\x18\n\x07seconds\x18\x01 \x01(\x03R\x07seconds\x12\x14\n\x05nanos\x18\x02 \x01(\x05R\x05nanosb\x06proto3\n\xD8\x03\n\x17finfocus/v1/enums.proto\x12\x0Bfinfocus.v1*t\n\nGrowthType\x12\x1B\n\x17GROWTH_TYPE_UNSPECIFIED\x10\0\x12\x14\n\x10GROWTH_TYPE_NONE\x10\x01\x12\x16\n\x12GROWTH_TYPE_LINEAR\x10\x02\x12\x1B\n\x17GROWTH_TYPE_EXPONENTIAL\x10\x03*\xB1\x02\n\x0FLineageNodeType\x12!\n\x1DLINEAGE_NODE_TYPE_UNSPECIFIED\x10\0\x12\"\n\x1ELINEAGE_NODE_TYPE_ORGANIZATION\x10\x01\x12)\n%LINEAGE_NODE_TYPE_ORGANIZATIONAL_UNIT\x10\x02\x12%\n!LINEAGE_NODE_TYPE_BILLING_ACCOUNT\x10\x03\x12!\n\x1DLINEAGE_NODE_TYPE_SUB_ACCOUNT\x10\x04\x12$\n LINEAGE_NODE_TYPE_RESOURCE_GROUP\x10\x05\x12\x1E\n\x1ALINEAGE_NODE_TYPE_RESOURCE\x10\x06\x12\x1C\n\x18LINEAGE_NODE_TYPE_CUSTOM\x10\x07b\x06proto3\n\xE1\x04\n\x1Cgoogle/protobuf/struct.proto\x12\x0Fgoogle.protobuf\"\x98\x01\n\x06Struct\x12;\n\x06fields\x18\x01 \x03(\x0B2#.google.protobuf.Struct.FieldsEntryR\x06fields\x1AQ\n\x0BFieldsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12,\n\x05value\x18\x02 \x01(\x0B2\x16.google.protobuf.ValueR\x05value:\x028\x01\"\xB2\x02\n\x05Value\x12;\n\nnull_value\x18\x01 \x01(\x0E2\x1A.google.protobuf.NullValueH\0R\tnullValue\x12#\n\x0Cnumber_value\x18\x02 \x01(\x01H\0R\x0BnumberValue\x12#\n\x0Cstring_value\x18\x03 \x01(\tH\0R\x0BstringValue\x12\x1F\n\nbool_value\x18\x04 \x01(\x08H\0R\tboolValue\x12<\n\x0Cstruct_value\x18\x05 \x01(\x0B2\x17.google.protobuf.StructH\0R\x0BstructValue\x12;\n\nlist_value\x18\x06 \x01(\x0B2\x1A.google.protobuf.ListValueH\0R\tlistValueB\x06\n\x04kind\";\n\tListValue\x12.\n\x06values\x18\x01 \x03(\x0B2\x16.google.protobuf.ValueR\x06values*\x1B\n\tNullValue\x12\x0E\n\nNULL_VALUE\x10\0b\x06proto3\n\xD3\x07\n\x1Cfinfocus/v1/costsource.proto\x12\x0Bfinfocus.v1\x1A\x17finfocus/v1/enums.proto\x1A\x1Cgoogle/protobuf/struct.proto\"\xCD\x04\n\x12ResourceDescriptor\x12\x1A\n\x08provider\x18\x01 \x01(\tR\x08provider\x12#\n\rresource_type\x18\x02 \x01(\tR\x0CresourceType\x12\x10\n\x03sku\x18\x03 \x01(\tR\x03sku\x12\x16\n\x06region\x18\x04 \x01(\tR\x06region\x12=\n\x04tags\x18\x05 \x03(\x0B2).finfocus.v1.ResourceDescriptor.TagsEntryR\x04tags\x12:\n\x16utilization_percentage\x18\x06 \x01(\x01H\0R\x15utilizationPercentage\x88\x01\x01\x12\x0E\n\x02id\x18\x07 \x01(\tR\x02id\x12\x10\n\x03arn\x18\x08 \x01(\tR\x03arn\x128\n\x0Bgrowth_type\x18\t \x01(\x0E2\x17.finfocus.v1.GrowthTypeR\ngrowthType\x12$\n\x0Bgrowth_rate\x18\n \x01(\x01H\x01R\ngrowthRate\x88\x01\x01\x122\n\x07lineage\x18\x0B \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x07lineage\x127\n\nattributes\x18\x0C \x01(\x0B2\x17.google.protobuf.StructR\nattributes\x1A7\n\tTagsEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01B\x19\n\x17_utilization_percentageB\x0E\n\x0C_growth_rate\"\x96\x02\n\x0BLineageNode\x120\n\x04type\x18\x01 \x01(\x0E2\x1C.finfocus.v1.LineageNodeTypeR\x04type\x12\x0E\n\x02id\x18\x02 \x01(\tR\x02id\x12\x12\n\x04name\x18\x03 \x01(\tR\x04name\x120\n\x06parent\x18\x04 \x01(\x0B2\x18.finfocus.v1.LineageNodeR\x06parent\x12B\n\x08metadata\x18\x05 \x03(\x0B2&.finfocus.v1.LineageNode.MetadataEntryR\x08metadata\x1A;\n\rMetadataEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01b\x06proto3\n\x85\x07\n\x17finfocus/v1/usage.proto\x12\x0Bfinfocus.v1\x1A\x1Fgoogle/protobuf/timestamp.proto\x1A\x1Cfinfocus/v1/costsource.proto\"\xA6\x02\n\x0FGetStatsRequest\x12\x14\n\x05scope\x18\x01 \x01(\tR\x05scope\x120\n\x05start\x18\x02 \x01(\x0B2\x1A.google.protobuf.TimestampR\x05start\x12,\n\x03end\x18\x03 \x01(\x0B2\x1A.google.protobuf.TimestampR\x03end\x12F\n\x08selector\x18\x04 \x03(\x0B2*.finfocus.v1.GetStatsRequest.SelectorEntryR\x08selector\x12\x18\n\x07metrics\x18\x05 \x03(\tR\x07metrics\x1A;\n\rSelectorEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01\"\xC4\x01\n\x10GetStatsResponse\x12)\n\x04rows\x18\x01 \x03(\x0B2\x15.finfocus.v1.UsageRowR\x04rows\x12=\n\tpriceable\x18\x02 \x03(\x0B2\x1F.finfocus.v1.ResourceDescriptorR\tpriceable\x12*\n\x04mode\x18\x03 \x01(\x0E2\x16.finfocus.v1.StatsModeR\x04mode\x12\x1A\n\x08warnings\x18\x04 \x03(\tR\x08warnings\"\xC8\x01\n\x08UsageRow\x12<\n\x07subject\x18\x01 \x03(\x0B2\".finfocus.v1.UsageRow.SubjectEntryR\x07subject\x12\x16\n\x06metric\x18\x02 \x01(\tR\x06metric\x12\x16\n\x06amount\x18\x03 \x01(\x01R\x06amount\x12\x12\n\x04unit\x18\x04 \x01(\tR\x04unit\x1A:\n\x0CSubjectEntry\x12\x10\n\x03key\x18\x01 \x01(\tR\x03key\x12\x14\n\x05value\x18\x02 \x01(\tR\x05value:\x028\x01*[\n\tStatsMode\x12\x1A\n\x16STATS_MODE_UNSPECIFIED\x10\0\x12\x17\n\x13STATS_MODE_RUN_RATE\x10\x01\x12\x19\n\x15STATS_MODE_HISTORICAL\x10\x02b\x06proto3",
        );
    /// The method table.
    pub static SERVICE_DESCRIPTOR: ::pluginrpc::ServiceDescriptor = ::pluginrpc::ServiceDescriptor::new(
            "finfocus.v1.UsageSourceService",
            &[&GET_STATS],
        )
        .with_comment("Usage of workloads and nodes.")
        .with_file_descriptor_set(&super::super::super::FILE_DESCRIPTOR_SET);
    /// Server of [`UsageSourceService`], a [`Service`](::pluginrpc::Service) for every transport.
    #[derive(Debug)]
    pub struct UsageSourceServiceServer<T> {
        inner: ::pluginrpc::__private::Arc<T>,
    }
    impl<T> UsageSourceServiceServer<T> {
        /// Serves `service`.
        pub fn new(service: T) -> Self {
            Self::from_arc(::pluginrpc::__private::Arc::new(service))
        }
        /// Serves a shared implementation.
        pub fn from_arc(inner: ::pluginrpc::__private::Arc<T>) -> Self {
            Self { inner }
        }
    }
    impl<T> ::core::clone::Clone for UsageSourceServiceServer<T> {
        fn clone(&self) -> Self {
            Self::from_arc(::core::clone::Clone::clone(&self.inner))
        }
    }
    impl<T: UsageSourceService> ::pluginrpc::Call for UsageSourceServiceServer<T> {
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
                "/finfocus.v1.UsageSourceService/GetStats" => {
                    call.unary(move |message| inner.get_stats(ctx, message))
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
    impl<T: UsageSourceService> ::pluginrpc::Service for UsageSourceServiceServer<T> {
        fn descriptor(&self) -> &'static ::pluginrpc::ServiceDescriptor {
            &SERVICE_DESCRIPTOR
        }
    }
    impl<T> ::pluginrpc::Named for UsageSourceServiceServer<T> {
        const NAME: &'static str = "finfocus.v1.UsageSourceService";
    }
    use ::pluginrpc::__private::call_unary;
    /// Client of [`UsageSourceService`] over any [`Call`](::pluginrpc::Call); it implements the trait.
    #[derive(Clone, Debug)]
    pub struct UsageSourceServiceClient<C> {
        call: C,
    }
    impl<C> UsageSourceServiceClient<C> {
        /// Creates a client that calls through `call`: an executable, a channel or a server in this process.
        pub fn new(call: C) -> Self {
            Self { call }
        }
    }
    impl<C: ::pluginrpc::Call> UsageSourceService for UsageSourceServiceClient<C> {
        async fn get_stats(
            &self,
            ctx: &::pluginrpc::Context,
            request: super::GetStatsRequest,
        ) -> ::core::result::Result<super::GetStatsResponse, ::pluginrpc::Error> {
            call_unary(&self.call, &GET_STATS, ctx, request).await
        }
    }
}
