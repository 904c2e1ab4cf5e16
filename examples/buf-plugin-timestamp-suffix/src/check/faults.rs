//! What is wrong with how the author of a plugin has put it together.

use std::collections::BTreeSet;

use super::{Checks, Rule, bounds};

/// Everything in which rules, categories and options are not as the schema demands.
pub(super) fn of(checks: &Checks) -> Vec<String> {
    let mut faults = Vec::new();
    if checks.rules.is_empty() {
        faults.push("there are no rules".to_owned());
    }
    let rules = checks.rules.iter().map(|rule| {
        let rule = rule.listed();
        (&rule.id, &rule.purpose, rule.deprecated, &rule.replacement_ids)
    });
    let categories = checks.categories.iter().map(|category| {
        (
            &category.id,
            &category.purpose,
            category.deprecated,
            &category.replacement_ids,
        )
    });
    let mut ids = BTreeSet::new();
    for (id, purpose, deprecated, replacements) in rules.chain(categories) {
        faults.extend(bounds::id(id).err());
        faults.extend(bounds::purpose(purpose).err().map(|why| format!("{id}: {why}")));
        if !ids.insert(id) {
            faults.push(format!("two rules or categories are called {id}"));
        }
        if !replacements.is_empty() && !deprecated {
            faults.push(format!("{id} has replacements and is not deprecated"));
        }
    }
    of_rules(checks, &mut faults);
    of_categories(checks, &mut faults);
    faults.extend(checks.options.iter().filter_map(|key| bounds::key(key).err()));
    faults
}

fn of_rules(checks: &Checks, faults: &mut Vec<String>) {
    for rule in checks.rules.iter().map(Rule::listed) {
        if rule.default && rule.deprecated {
            faults.push(format!("{} is deprecated and runs by default", rule.id));
        }
        for id in &rule.category_ids {
            if checks.category(id).is_none() {
                faults.push(format!("{} is in {id}, which is no category here", rule.id));
            }
        }
        for id in &rule.replacement_ids {
            if checks.rule(id).is_none_or(|rule| rule.listed().deprecated) {
                faults.push(format!("{} is replaced by {id}, which is no rule to use", rule.id));
            }
        }
    }
}

fn of_categories(checks: &Checks, faults: &mut Vec<String>) {
    let used: BTreeSet<_> = checks
        .rules
        .iter()
        .flat_map(|rule| &rule.listed().category_ids)
        .collect();
    for category in &checks.categories {
        if !used.contains(&category.id) {
            faults.push(format!("no rule is in {}", category.id));
        }
        for id in &category.replacement_ids {
            if checks.category(id).is_none_or(|category| category.deprecated) {
                faults.push(format!(
                    "{} is replaced by {id}, which is no category to use",
                    category.id
                ));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{Category, Findings};

    fn rule(id: &str) -> Rule {
        Rule::lint(id, "Checks something.", |_, _: &mut Findings<'_>| Ok(()))
    }

    fn category(id: &str) -> Category {
        Category::new(id, "Checks several things.")
    }

    #[test]
    fn a_sound_plugin_has_none() {
        let checks = Checks::new([
            rule("NEW_RULE").by_default().in_category("SOME_CATEGORY"),
            rule("OLD_RULE").deprecated(["NEW_RULE"]),
        ]);
        let checks = checks.categories([category("SOME_CATEGORY")]).options(["some_option"]);
        assert_eq!(of(&checks), Vec::<String>::new());
        assert!(checks.validate().is_ok());
    }

    #[test]
    fn each_fault_is_named() {
        for (checks, fault) in [
            (Checks::new([]), "there are no rules"),
            (Checks::new([rule("no")]), "\"no\" is no id"),
            (
                Checks::new([rule("RULE"), rule("RULE")]),
                "two rules or categories are called RULE",
            ),
            (
                Checks::new([rule("RULE").in_category("RULE")]).categories([category("RULE")]),
                "two rules or categories",
            ),
            (
                Checks::new([rule("RULE").in_category("NONE")]),
                "RULE is in NONE, which is no category",
            ),
            (
                Checks::new([rule("RULE")]).categories([category("NONE")]),
                "no rule is in NONE",
            ),
            (
                Checks::new([rule("RULE").by_default().deprecated([""; 0])]),
                "runs by default",
            ),
            (Checks::new([rule("RULE").deprecated(["NONE"])]), "replaced by NONE"),
            (Checks::new([rule("RULE").deprecated(["RULE"])]), "replaced by RULE"),
            (Checks::new([rule("RULE")]).options(["no"]), "\"no\" is no key"),
            (
                Checks::new([Rule::lint("RULE", "no sentence", |_, _| Ok(()))]),
                "RULE: \"no sentence\" is no purpose",
            ),
        ] {
            let error = checks.validate().expect_err(fault);
            assert!(error.message().contains(fault), "{error}");
        }
    }
}
