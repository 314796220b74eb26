//! Names and addresses of machines in a text, and paths on them: hosts, IPv4 and IPv6, MAC addresses, shares, what is
//! copied to and from, files. Versions, times and public sites are none of them.

use core::net::{Ipv4Addr, Ipv6Addr};

use super::machine_words::{
    INSIDE, INSIDE_BEHIND, INSIDE_LAST, KINDS, LOGINS, ONE_DIGIT, PRODUCTS, REGIONS, ROOTS, STAGES,
    VERSIONS, WHOLE,
};
use crate::text::compatible;

/// The names and addresses of machines, and paths on them, as they stand in a text.
pub(super) fn machines(text: &str) -> Vec<String> {
    let text = compatible(text).replace("[.]", ".");
    let mut found: Vec<String> = Vec::new();
    for (from, word) in words(&text) {
        let before = text.get(..from).unwrap_or_default();
        if let Some(name) = machine(word, before).filter(|name| !found.iter().any(|it| it == name))
        {
            found.push(name.to_owned());
        }
    }
    found
}

/// The words of a text that may name a machine, and where they begin.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inside = |c: char| c.is_ascii_alphanumeric() || "-._@:/\\[]%~+$*".contains(c);
    text.split(move |c: char| !inside(c)).filter(|word| word.len() > 2).map(move |word| {
        // The word is a part of the text: how far it stands from its beginning tells where it is.
        let from = word.as_ptr().addr() - text.as_ptr().addr();
        let head = word.trim_start_matches(|c: char| ".-_,@+$*]".contains(c));
        let tail = head.trim_end_matches(|c: char| ".-_,:@%+$*[/".contains(c));
        (from + word.len() - head.len(), tail)
    })
}

/// What of a word names a machine.
fn machine<'a>(word: &'a str, before: &str) -> Option<&'a str> {
    if let Some((_, rest)) = word.split_once("://") {
        return if rest.starts_with('/') { path(rest) } else { site(rest) };
    }
    share(word)
        .or_else(|| path(word))
        .or_else(|| copied(word))
        .or_else(|| hardware(word))
        .or_else(|| six(word))
        .or_else(|| named(word, before))
}

/// The host of an address of a page, where that is none the world can see.
fn site(rest: &str) -> Option<&str> {
    let authority = rest.split('/').next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.starts_with('[') {
        return six(host);
    }
    let host = host.split(':').next().unwrap_or_default();
    let alone =
        !host.is_empty() && !host.contains('.') && host.chars().any(|c| c.is_ascii_alphanumeric());
    (alone || is_machine(host)).then_some(host)
}

/// `\\srv01\share`
fn share(word: &str) -> Option<&str> {
    let host = word.strip_prefix("\\\\")?;
    host.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '?' || c == '.').then_some(word)
}

/// `/var/lib/mysql`, `~/.ssh`, `C:\data`, `%TEMP%\x`
fn path(word: &str) -> Option<&str> {
    let mut chars = word.chars();
    let (first, second, third) = (chars.next()?, chars.next()?, chars.next()?);
    let drive = first.is_ascii_alphabetic()
        && second == ':'
        && (third == '\\'
            || third == '/' && chars.next().is_some_and(|c| c.is_ascii_alphanumeric()));
    let variable = first == '%' && word.contains("%\\");
    let own = word.starts_with("~/");
    let mut folders = word.strip_prefix('/').unwrap_or_default().split('/');
    let root = folders.next().unwrap_or_default().to_ascii_lowercase();
    let below = folders.filter(|it| !it.is_empty()).count();
    (drive || variable || own || below > 0 && ROOTS.contains(&root.as_str())).then_some(word)
}

/// `user@host:/path`, `nas01:/export`, `root@db`
fn copied(word: &str) -> Option<&str> {
    let name = |it: &str| {
        !it.is_empty() && it.chars().all(|c| c.is_ascii_alphanumeric() || "-._@".contains(c))
    };
    if let Some((host, _)) = word.split_once(":/")
        && host.len() > 1
        && name(host)
        && host.chars().any(|c| c.is_ascii_alphabetic())
    {
        return Some(word);
    }
    let (user, host) = word.split_once('@')?;
    let only = host.split(':').next().unwrap_or_default();
    let user = user.rsplit(['/', ':']).next().unwrap_or_default().to_ascii_lowercase();
    let short = !only.is_empty() && !only.contains('.') && name(only);
    let logs_in = LOGINS.contains(&user.as_str()) || host.contains(':');
    (name(&user) && (short && logs_in || is_machine(only))).then_some(if short {
        word
    } else {
        only
    })
}

/// A MAC address: `00:1a:2b:3c:4d:5e`, with dashes, or as `001a.2b3c.4d5e`.
fn hardware(word: &str) -> Option<&str> {
    let is_hex =
        |part: &str, long: usize| part.len() == long && part.chars().all(|c| c.is_ascii_hexdigit());
    let of = |sign: char, count: &[usize], long: usize| {
        let parts: Vec<&str> = word.split(sign).collect();
        count.contains(&parts.len()) && parts.iter().all(|part| is_hex(part, long))
    };
    (of(':', &[6, 8], 2) || of('-', &[6, 8], 2) || of('.', &[3], 4) && !is_number(word))
        .then_some(word)
}

fn is_number(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// An IPv6 address: whole or shortened, with zone, port, prefix or brackets.
fn six(word: &str) -> Option<&str> {
    if word.matches(':').count() < 2 {
        return None;
    }
    let inner =
        word.split_once('[').map_or(word, |(_, rest)| rest.split(']').next().unwrap_or_default());
    let bare = inner.split(['%', '/']).next().unwrap_or_default().trim_end_matches(']');
    let labelled =
        bare.split_once(':').filter(|(label, _)| label.chars().any(|c| c.is_ascii_alphabetic()));
    let is_six =
        |it: &str| it.parse::<Ipv6Addr>().is_ok() && it.chars().any(|c| c.is_ascii_hexdigit());
    if is_six(bare) {
        return Some(inner);
    }
    labelled.map(|(_, rest)| rest).filter(|rest| is_six(rest))
}

/// Four numbers, a name under a domain that is only known inside, a name as machines have one.
fn named<'a>(word: &'a str, before: &str) -> Option<&'a str> {
    let parts = || word.split(['@', ':', '/', '\\', '[', ']']).filter(|part| !part.is_empty());
    for part in parts() {
        let sides = part.split('-').find(|it| is_four(it)).or_else(|| is_net(part).then_some(part));
        if let Some(four) = sides {
            return (!is_version(before)).then_some(four);
        }
    }
    // Behind an `@` stands the world's mail.
    let mail = word.contains('@');
    parts().find(|part| if mail { is_inside(part) } else { is_machine(part) })
}

fn is_four(word: &str) -> bool {
    word.parse::<Ipv4Addr>().is_ok()
        || word.split('.').count() == 4
            && word.split('.').all(|part| part.len() < 4 && part.parse::<u8>().is_ok())
}

/// `10.0.3.x`
fn is_net(word: &str) -> bool {
    let parts: Vec<&str> = word.split('.').collect();
    let (numbers, others): (Vec<&str>, Vec<&str>) =
        parts.iter().partition(|part| part.parse::<u8>().is_ok());
    parts.len() == 4
        && matches!(numbers.as_slice(), ["10" | "172" | "192", _, ..])
        && !others.is_empty()
        && others.iter().all(|part| matches!(*part, "x" | "X" | "*" | "xx" | "xxx" | "XX" | "XXX"))
}

fn is_version(before: &str) -> bool {
    let near: String = before.chars().rev().take(16).collect();
    let near: String = near.chars().rev().collect::<String>().to_lowercase();
    let near = near.trim_end_matches([' ', ':', '：', '(', '（', '=']);
    VERSIONS.iter().any(|word| {
        near.strip_suffix(word).is_some_and(|rest| {
            !word.is_ascii() || !rest.ends_with(|c: char| c.is_ascii_alphanumeric())
        })
    })
}

fn is_machine(word: &str) -> bool {
    is_four(word)
        || if word.contains('.') { is_inside(word) || is_host_under(word) } else { is_host(word) }
}

/// Whether a name stands under a domain that is only known inside.
fn is_inside(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let labels: Vec<&str> = lower.split('.').collect();
    let sound = |label: &&str| {
        !label.is_empty()
            && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    };
    if labels.len() < 2 || !labels.iter().all(sound) {
        return false;
    }
    let last = labels.last().copied().unwrap_or_default();
    let worded = last.chars().all(|c| c.is_ascii_alphabetic());
    let named = labels.iter().skip(1).any(|label| INSIDE.contains(label));
    let behind =
        labels.len() > 2 && labels.iter().skip(1).any(|label| INSIDE_BEHIND.contains(label));
    worded && (named || behind || INSIDE_LAST.contains(&last))
}

/// Whether the first label of a name under a domain is one of a machine: `db1.example.com`.
fn is_host_under(word: &str) -> bool {
    let (first, rest) = word.split_once('.').unwrap_or((word, ""));
    let last = rest.rsplit('.').next().unwrap_or_default();
    last.len() > 1 && last.chars().all(|c| c.is_ascii_alphabetic()) && is_host(first)
}

fn is_host(word: &str) -> bool {
    let lower = word.to_ascii_lowercase();
    let parts: Vec<&str> = lower.split(['-', '_']).collect();
    if parts.iter().any(|part| part.is_empty() || !part.chars().all(|c| c.is_ascii_alphanumeric()))
    {
        return false;
    }
    // A zone's distance from UTC stands on the cover of every report: `UTC-05`.
    if let [zone, hours] = parts.as_slice()
        && matches!(*zone, "utc" | "gmt")
        && hours.len() < 3
        && hours.chars().all(|c| c.is_ascii_digit())
    {
        return false;
    }
    let Some((last, _)) = parts.split_last() else { return false };
    let (letters, digits) = numbered(last);
    if parts.len() == 1 {
        let enough = digits.len() > 1 || ONE_DIGIT.contains(&letters);
        return WHOLE.contains(&letters)
            && !digits.is_empty()
            && digits.len() < 5
            && enough
            && lower != "db2";
    }
    if is_pod(&parts) {
        return true;
    }
    let kind = |part: &&str| KINDS.contains(&numbered(part).0);
    let stage = |part: &&str| STAGES.contains(part);
    if digits.is_empty() {
        // `prod-mysql-master`
        return parts.iter().any(stage)
            && parts.iter().any(kind)
            && parts.iter().all(|part| stage(part) || kind(part));
    }
    let product = parts.len() == 2
        && letters.is_empty()
        && digits.len() == 1
        && parts.first().is_some_and(|first| PRODUCTS.contains(first));
    if product || digits.len() > 4 {
        return false;
    }
    let region = parts.first().is_some_and(|first| REGIONS.contains(first));
    let known = parts.iter().skip(usize::from(region)).any(|part| kind(part) || stage(part));
    if known {
        return !is_capital_norm(word, &parts);
    }
    if region {
        return false;
    }
    let worded =
        parts.iter().rev().skip(1).all(|part| part.chars().all(|c| c.is_ascii_alphabetic()));
    let counted = worded && letters.is_empty() && digits.starts_with('0') && digits.len() < 4;
    let begins = word.starts_with(|c: char| c.is_ascii_alphabetic());
    let long = parts.len() > 2
        && letters.is_empty()
        && (2..4).contains(&digits.len())
        && parts
            .iter()
            .rev()
            .skip(1)
            .all(|part| part.len() > 1 && part.chars().all(|c| c.is_ascii_alphabetic()));
    begins
        && (counted
            || long && !word.contains(|c: char| c.is_ascii_uppercase())
            || long && is_upper(word))
}

fn is_upper(word: &str) -> bool {
    !word.contains(|c: char| c.is_ascii_lowercase())
}

/// Norms and products are written in capitals with a number behind: `CORE-9000`.
fn is_capital_norm(word: &str, parts: &[&str]) -> bool {
    is_upper(word) && parts.len() == 2 && parts.last().is_some_and(|last| last.len() > 3)
}

/// The letters and the digits of a part, a letter behind them aside: `node12b`.
fn numbered(part: &str) -> (&str, &str) {
    let tail = part.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let part = if part.len() == tail.len() + 1 && !tail.is_empty() { tail } else { part };
    let letters = part.trim_end_matches(|c: char| c.is_ascii_digit());
    if letters.chars().any(|c| c.is_ascii_digit()) && letters != "k8s" {
        return (part, "");
    }
    (letters, part.get(letters.len()..).unwrap_or_default())
}

/// `payment-7d9f8b6c5d-x2x4z`
fn is_pod(parts: &[&str]) -> bool {
    let [_, .., set, own] = parts else { return false };
    let digits = |it: &str| it.chars().any(|c| c.is_ascii_digit());
    own.len() == 5
        && digits(own)
        && (8..=10).contains(&set.len())
        && digits(set)
        && set.chars().any(|c| c.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MACHINES: &[&str] = &[
        "utc-db-05",
        "db-prod-03",
        "在 db-prod-03 上",
        "10.0.3.17",
        "nas.corp.local",
        "esx_node12",
        "core-sw2，重启",
        "http://10.0.3.17:8080/login",
        "root@10.0.3.17",
        "10.0.3.0/24",
        "DB-PROD-03",
        "db1.prod.corp.example",
        "fe80::1",
        "地址 fe80::1%eth0",
        "[2001:db8::1]:443",
        "2001:0db8:0000:0000:0000:ff00:0042:8329",
        "00:1a:2b:3c:4d:5e",
        "00-1A-2B-3C-4D-5E",
        "001a.2b3c.4d5e",
        "\\\\srv01\\share",
        "user@host:/path",
        "/var/lib/mysql",
        "C:\\Windows\\System32",
        "D:/data/db",
        "https://wiki.internal/x",
        "http://jenkins:8080/job",
        "db-01",
        "srv03",
        "prod-mysql-2",
        "10.0.3.17:3306",
        "nas01:/export/vol1",
        "fd12:3456:789a::/48",
        "１０．０．３．１７",
        "10[.]0[.]3[.]17",
        "192.168.x.x",
        "10.0.0.1-10.0.0.20",
        "db.prod.example.com",
        "web-01a",
        "payment-7d9f8b6c5d-x2x4z",
        "root@db",
        "~/.ssh/id_rsa",
        "file:///etc/passwd",
        "esx5",
        "smb://nas/share",
        "IP:10.0.3.17",
        "::1",
        "::ffff:10.0.3.17",
        "abc-def-07",
        "ssh://git@10.1.1.1",
        "k8s-node-7",
        "db-01.example.com",
        "ldap://dc.corp.example",
        "/data/mysql",
        "DB01",
        "prod-mysql-master",
        "%TEMP%\\dump",
        "ｄｂ－ｐｒｏｄ－０３",
        "fe80:0:0:0:200:f8ff:fe21:67cf/64",
        "（10.1.2.3）",
        "\\\\10.0.0.5\\c$",
    ];

    const NO_MACHINES: &[&str] = &[
        "America/Chicago (UTC-05:00 / -06:00)",
        "UTC-3",
        "GMT-05:00",
        "RAID-5",
        "AES-256",
        "1121-K7Q",
        "P1",
        "6.2TB",
        "2026-11-22",
        "v1.2.3",
        "a@b-c2.com",
        "S1",
        "https://example.com/a-b-3",
        "ISO-IEC-27001",
        "14:05:30",
        "2.3.1",
        "version 6.5.0.12",
        "固件版本 7.0.3.1",
        "v1.2.3.4",
        "us-east-1",
        "europe-west-2",
        "cn-hangzhou-1",
        "sha-256",
        "utf-8",
        "covid-19",
        "redis-7",
        "mysql-8",
        "https://status.example.com/incidents/2024",
        "support@example.com",
        "24/7",
        "and/or",
        "std::vector",
        "16:9",
        "3:1",
        "node.js",
        "/api/v1/orders",
        "/c",
        "http://www.example.com",
        "4.3.2",
        "10:00-12:30",
        "web2",
        "web3",
        "db2",
        "K8s",
        "EC2",
        "S3",
        "p99",
        "TLS 1.3",
        "https://example.com/var/lib",
        "CVE-2021-44228",
        "09/10/2026",
        "10.10.2026",
        "1.5.2026",
        "GPT-4",
        "主/备",
        "99.99%",
        "400-000-0000",
        "+86 139-1234-5678",
        "48.000,00",
        "log4j-2",
        "2026-11-22T14:05:30Z",
        "T+08:00",
        "ca-central-1",
        "第 4.2.1.3 条",
        "2025/10/09",
        "Q3-2024",
        "step 3",
        "x.com",
        "db_backup",
        "pg_dump",
        "e.g.",
        "test-app",
        "10:20:30:40",
        "ap-southeast-1",
        "example.com:443",
        "PM2019-009",
        "Sync-CI-2",
        "HTTP/2",
    ];

    #[test]
    fn case_1_10_machines_of_every_family() {
        for text in MACHINES {
            assert_eq!(machines(text).len(), 1, "{text} {:?}", machines(text));
        }
        for text in NO_MACHINES {
            assert!(machines(text).is_empty(), "{text} {:?}", machines(text));
        }
    }

    proptest! {
        #[test]
        fn case_1_10_random_addresses_are_found(four in any::<[u8; 4]>(), six in any::<[u16; 8]>(), mac in any::<[u8; 6]>(), sign in "[:-]", port in 1_u16..9999) {
            let four = Ipv4Addr::from(four);
            prop_assert_eq!(machines(&format!("地址{four}。")).len(), 1);
            prop_assert_eq!(machines(&format!("at {four}:{port}, then")).len(), 1);
            let six = Ipv6Addr::from(six);
            prop_assert_eq!(machines(&format!("（{six}）")).len(), 1);
            prop_assert_eq!(machines(&format!("[{six}]:{port}")).len(), 1);
            let mac: Vec<String> = mac.iter().map(|byte| format!("{byte:02X}")).collect();
            prop_assert_eq!(machines(&format!("网卡 {}，", mac.join(&sign))).len(), 1);
        }

        #[test]
        fn nothing_is_too_odd_to_be_read(text in "(\\PC|[a-z0-9.:/\\\\@\\[\\]%-]){0,40}") {
            machines(&text);
        }
    }
}
