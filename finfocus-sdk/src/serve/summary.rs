//! The summary of budgets, where a source leaves it out.

use crate::v1::{BudgetHealthStatus, BudgetSummary, GetBudgetsResponse};

/// The response with a summary of what is in it.
pub(super) fn of_budgets(mut response: GetBudgetsResponse) -> GetBudgetsResponse {
    if response.summary.is_none() {
        let in_state = |wanted| {
            let states = response.budgets.iter().filter_map(|budget| budget.status.as_ref());
            count(states.filter(|status| status.health() == wanted).count())
        };
        response.summary = Some(BudgetSummary {
            total_budgets: count(response.budgets.len()),
            budgets_ok: in_state(BudgetHealthStatus::Ok),
            budgets_warning: in_state(BudgetHealthStatus::Warning),
            budgets_exceeded: in_state(BudgetHealthStatus::Exceeded),
            budgets_critical: in_state(BudgetHealthStatus::Critical),
        });
    }
    response
}

fn count(n: usize) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}
