//! Names of sizes: family, generation, and comparable sizes.

/// A size, taken apart: `t3.micro`, `db.m7g.large`, `gp3`, `Standard_D2s_v5`, `n2-standard-4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sku<'a> {
    /// Common part of all generations of the family: `t`, `db.m`, `gp`, `Standard_D2s`, `n`.
    pub(crate) class: &'a str,
    /// The number of the generation.
    pub(crate) generation: u32,
    /// Variant of the family: `g` of `m7g`.
    pub(crate) variant: &'a str,
    /// The size within the family: `.micro`, `-standard-4`. Empty where the family has one, or the class names it.
    pub(crate) size: &'a str,
}

impl<'a> Sku<'a> {
    /// Takes a size apart; `None` when its name has no generation.
    pub(crate) fn parse(text: &'a str) -> Option<Self> {
        if let Some((class, generation)) = text.rsplit_once("_v") {
            return Some(Self {
                class,
                generation: generation.parse().ok()?,
                variant: "",
                size: "",
            });
        }
        let digits = text.find(|c: char| c.is_ascii_digit())?;
        let (class, rest) = text.split_at_checked(digits)?;
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let (generation, rest) = rest.split_at_checked(end)?;
        let size = rest.find(['.', '-']).unwrap_or(rest.len());
        let (variant, size) = rest.split_at_checked(size)?;
        // "Standard_B1s" and "10GB" are sizes of something, not generations of it.
        let is_family = class.chars().any(|c| c.is_ascii_alphabetic()) && !class.contains(['_', '-', ' ']);
        Some(Self {
            class,
            generation: generation.parse().ok().filter(|_| is_family)?,
            variant,
            size,
        })
    }

    /// Returns true for the same size in a later generation of the other's class.
    pub(crate) fn succeeds(&self, other: &Self) -> bool {
        self.class == other.class && self.size == other.size && self.generation > other.generation
    }

    /// Returns true for two different sizes of one family.
    pub(crate) fn is_beside(&self, other: &Self) -> bool {
        let same = (self.class, self.generation, self.variant) == (other.class, other.generation, other.variant);
        same && self.size != other.size
    }

    /// Returns true if programs must be rebuilt for it: AWS marks its own processors, which are Arm, by a `g`.
    pub(crate) fn is_arm(&self) -> bool {
        self.variant.starts_with('g') && self.size.starts_with('.')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_apart() {
        for (text, class, generation, variant, size) in [
            ("t3.micro", "t", 3, "", ".micro"),
            ("m7g.large", "m", 7, "g", ".large"),
            ("db.t4g.micro", "db.t", 4, "g", ".micro"),
            ("c6gn.2xlarge", "c", 6, "gn", ".2xlarge"),
            ("gp2", "gp", 2, "", ""),
            ("Standard_D2s_v5", "Standard_D2s", 5, "", ""),
            ("n2-standard-4", "n", 2, "", "-standard-4"),
            ("n2d-standard-4", "n", 2, "d", "-standard-4"),
        ] {
            let expected = Sku {
                class,
                generation,
                variant,
                size,
            };
            assert_eq!(Sku::parse(text), Some(expected), "{text}");
        }
        for text in [
            "",
            "micro",
            "Standard_B1s",
            "3",
            "10GB",
            "t99999999999.micro",
            "Standard_D2s_vx",
            "ä",
        ] {
            assert_eq!(Sku::parse(text), None, "{text}");
        }
    }

    #[test]
    fn generations_and_sizes_are_told_apart() {
        let sku = |text| Sku::parse(text).unwrap();
        assert!(sku("t4g.micro").succeeds(&sku("t3.micro")));
        assert!(sku("Standard_D2s_v5").succeeds(&sku("Standard_D2s_v3")));
        assert!(sku("gp3").succeeds(&sku("gp2")));
        for (new, old) in [
            ("t3.micro", "t3.micro"),
            ("t4g.small", "t3.micro"),
            ("m7g.large", "c5.large"),
            ("t2.micro", "t3.micro"),
        ] {
            assert!(!sku(new).succeeds(&sku(old)), "{new} {old}");
        }
        assert!(sku("t3.small").is_beside(&sku("t3.large")));
        for (one, other) in [
            ("t3.small", "t3.small"),
            ("t4g.small", "t3.large"),
            ("m7.large", "m7g.small"),
        ] {
            assert!(!sku(one).is_beside(&sku(other)), "{one} {other}");
        }
        assert!(sku("t4g.micro").is_arm() && !sku("t3.micro").is_arm() && !sku("gp3").is_arm());
    }
}
