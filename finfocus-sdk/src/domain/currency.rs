//! ISO 4217 codes.

use std::fmt;
use std::str::FromStr;

use pluginrpc::text::quoted;

/// A currency in use, by its ISO 4217 code.
///
/// ```
/// use finfocus_sdk::domain::Currency;
///
/// let yen: Currency = "jpy".parse()?;
/// assert_eq!((yen.code(), yen.amount(1234.6).as_str()), ("JPY", "1235 JPY"));
/// # Ok::<(), finfocus_sdk::domain::currency::UnknownCurrency>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// US dollars, which a host takes an actual cost to be in.
    pub const USD: Self = Self(iso_currency::Currency::USD);

    /// The three letters, such as `USD`.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// Returns the number of decimal places of amounts: 2 for US dollars, 0 for yen.
    #[must_use]
    pub fn decimals(self) -> usize {
        usize::from(self.0.exponent().unwrap_or_default())
    }

    /// An amount for people, such as `7.59 USD`.
    #[must_use]
    pub fn amount(self, amount: f64) -> String {
        format!("{amount:.*} {self}", self.decimals())
    }
}

impl FromStr for Currency {
    type Err = UnknownCurrency;

    /// Reads a code in capital or small letters, with white space around it.
    ///
    /// # Errors
    /// The text is not the code of a currency.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let code = text.trim().to_ascii_uppercase();
        iso_currency::Currency::from_code(&code)
            .map(Self)
            .ok_or_else(|| UnknownCurrency(text.to_owned()))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// A text that is the code of no currency.
#[derive(Clone, PartialEq, Eq)]
pub struct UnknownCurrency(String);

impl fmt::Display for UnknownCurrency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} is no currency: write an ISO 4217 code such as USD",
            quoted(self.0.as_bytes())
        )
    }
}

impl fmt::Debug for UnknownCurrency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for UnknownCurrency {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_those_of_the_standard() {
        for (text, code, amount) in [
            ("USD", "USD", "0.50 USD"),
            (" eur ", "EUR", "0.50 EUR"),
            ("KWD", "KWD", "0.500 KWD"),
            ("CLP", "CLP", "0 CLP"),
        ] {
            let currency: Currency = text.parse().unwrap();
            assert_eq!((currency.code(), currency.amount(0.5).as_str()), (code, amount));
        }
        for text in ["", "US", "USDT", "ABC", "$", "€€€", "U\nD"] {
            let error = text.parse::<Currency>().unwrap_err().to_string();
            assert!(error.contains("ISO 4217") && !error.contains('\n'), "{error}");
        }
        assert_eq!("usd".parse(), Ok(Currency::USD));
    }
}
