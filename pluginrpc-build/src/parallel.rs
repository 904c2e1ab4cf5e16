//! Runs work on all cores; packages are generated independently of each other.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::Error;

/// Stack of a thread in bytes: nested messages become nested modules, which parser and printer visit recursively. Only
/// used pages take memory.
const STACK: usize = 32 << 20;

/// Applies `work` to each item; returns all results, or all errors, in the order of the items.
pub(crate) fn map<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> Result<R, Error> + Sync,
) -> Result<Vec<R>, Error> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        while let Some((index, item)) = claim(items, &next) {
            done.push((index, work(item)));
        }
        done
    };
    let threads = thread::available_parallelism().map_or(1, NonZero::get).min(items.len());
    let mut done = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|_| thread::Builder::new().stack_size(STACK).spawn_scoped(scope, worker))
            .collect();
        let mut done = Vec::new();
        for worker in workers {
            let worker = worker.map_err(|e| Error::one(format!("a thread cannot be started: {e}")))?;
            done.extend(worker.join().map_err(|panic| gave_up(&*panic))?);
        }
        Ok::<_, Error>(done)
    })?;
    done.sort_by_key(|(index, _)| *index);
    let (mut all, mut mistakes) = (Vec::new(), Vec::new());
    for (_, result) in done {
        match result {
            Ok(item) => all.push(item),
            Err(error) => mistakes.extend(error.lines().map(str::to_owned)),
        }
    }
    match mistakes.is_empty() {
        true => Ok(all),
        false => Err(Error::new(mistakes)),
    }
}

/// Combines two results, or the errors of both.
pub(crate) fn both<A, B>(one: Result<A, Error>, other: Result<B, Error>) -> Result<(A, B), Error> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(one), Err(other)) => Err(Error::new(
            one.lines().chain(other.lines()).map(str::to_owned).collect(),
        )),
        (Err(error), _) | (_, Err(error)) => Err(error),
    }
}

/// Turns a panic of a code generation library into an error.
pub(crate) fn gave_up(panic: &(dyn std::any::Any + Send)) -> Error {
    let why = panic.downcast_ref::<String>().map(String::as_str);
    let why = why
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no reason was given");
    Error::one(format!("the code cannot be generated: {why}"))
}

fn claim<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((index, items.get(index)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_and_mistakes_keep_their_order() {
        let items: Vec<_> = (0..100).collect();
        let doubled = map(&items, |item| Ok(item * 2)).unwrap();
        assert!(doubled.into_iter().eq((0..100).map(|item| item * 2)));
        let odd = map(&items, |item| match item % 2 {
            0 => Ok(()),
            _ => Err(Error::one(item.to_string())),
        });
        let lines: Vec<_> = odd.unwrap_err().lines().map(str::to_owned).collect();
        assert!(
            lines.iter().eq((0..100)
                .filter(|item| item % 2 == 1)
                .map(|item| item.to_string())
                .collect::<Vec<_>>()
                .iter())
        );
        assert!(map(&[0; 0], |_| Ok(())).unwrap().is_empty());
    }
}
