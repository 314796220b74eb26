//! Incidents and windows for tests, made by the same decisions that serve people.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;

use super::{
    message::Listed,
    model::{Class, Live, Model, Screen},
    preview::Made,
};
use crate::{
    incident::{
        Act, Command, Context, Entry, EntryKey, Incident, IncidentId, Instant, Payload, Selector,
        Severity, Summary, WriterId, command, decide,
        facts::{Backup, Confidence},
        stakeholders::{Address, Agreement, Authority, Profile, Side, Updates},
        updates::{Channel, Direction, Outcome},
    },
    locale::Lang,
    playbook::{Library, Playbook},
    report::{
        self, Audience, Author, Cover, DocumentKind, LogMark,
        check::{Check, HeldBack},
    },
    settings::Settings,
};

/// An instant of the fixture's day, in the zone of Shanghai.
pub(crate) fn at(day: u32, hour: u32, minute: u32) -> Instant {
    format!("2026-11-{day:02}T{hour:02}:{minute:02}:00+08:00").parse().unwrap()
}

/// The moment at which the fixture is looked at: 21:47:10.
pub(crate) fn now() -> Instant {
    "2026-11-21T21:47:10+08:00".parse().unwrap()
}

/// An incident being written.
#[derive(Clone)]
pub(crate) struct Maker {
    pub(crate) incident: Incident,
    pub(crate) lang: Lang,
    playbook: Playbook,
}

impl Maker {
    pub(crate) fn new(lang: Lang, class: &str) -> Self {
        let playbook = Library::default().get(class).unwrap().playbook;
        Self { incident: Incident::empty(IncidentId([7; 16])), lang, playbook }
    }

    /// Records an act as it was recorded at `now`, and answers its first key.
    pub(crate) fn act(&mut self, now: Instant, act: &Act) -> EntryKey {
        let labels = BTreeMap::new();
        let context = Context {
            now,
            lang: self.lang,
            zone: chrono_tz::Asia::Shanghai,
            playbook: Some(&self.playbook),
            labels: &labels,
        };
        let decision = decide(&self.incident, act, &context).unwrap();
        let writer = WriterId([1; 16]);
        let first = self.incident.entries().len() as u64 + 1;
        let entries = decision.drafts.into_iter().zip(first..).map(|(draft, seq)| Entry {
            key: EntryKey { writer, seq },
            counter: seq,
            head: draft.head("高", now, first),
            who: draft.who,
            payload: Payload::Known(Box::new(draft.event)),
        });
        let entries: Vec<Entry> = entries.collect();
        self.incident.extend(entries);
        EntryKey { writer, seq: first }
    }

    pub(crate) fn does(&mut self, now: Instant, command: Command) -> EntryKey {
        self.act(now, &Act::new(command))
    }

    fn says(&self, zh: &str, en: &str) -> String {
        match self.lang {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }

    pub(crate) fn note(&mut self, now: Instant, text: &str) -> EntryKey {
        self.does(now, Command::Note(command::Note { text: text.to_owned(), ..Default::default() }))
    }
}

fn phone(at: &str) -> Vec<Address> {
    vec![Address { channel: Channel::Phone, at: at.to_owned() }]
}

/// A storage failure at a securities firm, three and a half hours in.
pub(crate) fn storage(lang: Lang) -> Maker {
    let mut m = Maker::new(lang, "storage-failure");
    let open = command::Open {
        title: m.says("存储故障，财务数据读不到", "Storage down, finance data unreachable"),
        customer: m.says("证券客户", "Meridian Securities"),
        class: Some("storage-failure".to_owned()),
        severity: Severity::new(1),
        began: Some(at(21, 18, 5)),
        ..Default::default()
    };
    m.does(at(21, 18, 8), Command::Open(open));
    people(&mut m);
    answers(&mut m);
    talks(&mut m);
    m
}

fn people(m: &mut Maker) {
    let customer = Profile {
        name: m.says("郑总监", "Zheng"),
        side: Side::Customer,
        role: m.says("信息部总监", "head of IT"),
        authority: Authority::Decides,
        aliases: vec![m.says("郑总", "Mr Zheng")],
        channels: phone("138 0013 8000"),
        need: m.says(
            "周一九点开市前，财务和清算的数据必须能读。",
            "Finance and clearing data readable before the market opens on Monday at nine.",
        ),
        implied_need: m.says("别让他在董事会上难堪", "Not to be embarrassed before his board"),
        pressure: m.says("董事会周日晚上要听汇报", "The board wants a report on Sunday night"),
        agreement: Some(Agreement {
            words: m.says("不管几点，先告诉我", "Whenever it is, tell me first"),
            any_hour: true,
            channel: None,
            quiet: None,
        }),
        ..Profile::default()
    };
    m.does(at(21, 18, 12), Command::Stakeholder(Box::new(customer)));
    let admin = Profile {
        name: m.says("李工", "Li"),
        side: Side::Customer,
        role: m.says("备份管理员", "backup administrator"),
        authority: Authority::Works,
        updates: Updates::None,
        ..Profile::default()
    };
    m.does(at(21, 18, 14), Command::Stakeholder(Box::new(admin)));
    let regulator = Profile {
        name: m.says("证监局", "Securities regulator"),
        side: Side::Regulator,
        ..Profile::default()
    };
    m.does(at(21, 18, 50), Command::Stakeholder(Box::new(regulator)));
    let engineer = Profile {
        name: m.says("马工", "Ma"),
        side: Side::Ours,
        role: m.says("现场工程师", "engineer on site"),
        authority: Authority::Works,
        channels: phone("139 1111 2222"),
        ..Profile::default()
    };
    m.does(at(21, 18, 20), Command::Stakeholder(Box::new(engineer)));
    let manager = Profile {
        name: m.says("高经理", "Gao"),
        side: Side::Ours,
        role: m.says("服务总监", "service director"),
        authority: Authority::Decides,
        channels: phone("137 2222 3333"),
        ..Profile::default()
    };
    m.does(at(21, 18, 21), Command::Stakeholder(Box::new(manager)));
}

fn answer(
    m: &Maker,
    question: &str,
    zh: &str,
    en: &str,
    confidence: Confidence,
) -> command::Answer {
    command::Answer {
        question: Selector(question.to_owned()),
        answer: m.says(zh, en),
        confidence,
        backup: None,
        impact: None,
    }
}

fn answers(m: &mut Maker) {
    let failed = answer(
        m,
        "what-failed",
        "阵列 2 的三块盘同时离线，控制器重启两次",
        "Three disks of array 2 went off line together, the controller restarted twice",
        Confidence::Confirmed,
    );
    let who = m.says("马工", "Ma");
    m.act(at(21, 18, 40), &Act::new(Command::Answer(failed)).by(who.clone()));
    let disks = answer(
        m,
        "bad-disks",
        "坏 3 块，另有 2 块在告警",
        "3 dead, 2 more warn",
        Confidence::Claimed,
    );
    m.act(at(21, 20, 50), &Act::new(Command::Answer(disks)).by(who));
    let mut backup = answer(
        m,
        "backup-or-replica",
        "有磁带备份，每天凌晨两点，从来没恢复过",
        "On tape, daily at two in the morning, never restored",
        Confidence::Claimed,
    );
    backup.backup =
        Some(Backup { exists: true, last_good: Some(at(21, 2, 0)), restore_tested: None });
    let admin = m.says("李工", "Li");
    m.act(at(21, 19, 5), &Act::new(Command::Answer(backup)).by(admin));
    let mut importance = answer(
        m,
        "importance",
        "周一开不了市，一小时约五百万",
        "No trading on Monday, about five million an hour",
        Confidence::Assumed,
    );
    importance.impact = Severity::new(1);
    m.does(at(21, 19, 10), Command::Answer(importance));
}

fn talks(m: &mut Maker) {
    let zheng = m.says("郑总监", "Zheng");
    let contact = command::Contact {
        with: vec![Selector(zheng.clone())],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: m.says(
            "原盘已停止写入，十五分钟后再报",
            "The disks are no longer written to; next word in fifteen minutes",
        ),
        next_update: Some(at(21, 21, 10)),
    };
    m.act(at(21, 20, 55), &Act::new(Command::Contact(contact)).visible());
    let boss = command::Contact {
        with: vec![Selector(m.says("高经理", "Gao"))],
        direction: Direction::Outbound,
        channel: Channel::Sms,
        outcome: Outcome::Sent,
        text: m.says("三块盘离线，备份未验证", "Three disks off line, backup unverified"),
        next_update: Some(at(21, 23, 0)),
    };
    m.does(at(21, 21, 0), Command::Contact(boss));
    let enquiry = command::Enquiry {
        from: Some(Selector(zheng)),
        text: m.says("明天中午前能不能恢复一部分？", "Can part of it be back by noon tomorrow?"),
    };
    m.act(at(21, 21, 22), &Act::new(Command::Enquiry(enquiry)).visible());
    let first =
        m.says("昨天下午已有一条容量告警", "A capacity alarm stood there yesterday afternoon");
    m.act(
        at(21, 21, 30),
        &Act::new(Command::Note(command::Note { text: first, ..Default::default() }))
            .at(at(20, 16, 30)),
    );
    let wrong = m.says("坏了两块盘 #盘", "Two disks are dead #disks");
    let wrong = m.note(at(21, 18, 30), &wrong);
    let text = m.says("坏了三块盘", "Three disks are dead");
    m.does(
        at(21, 18, 45),
        Command::Correct(command::Correct { entry: Selector::key(wrong), text, occurred: None }),
    );
    let mistaken =
        m.says("客户同意重启（记错事件）", "Customer agrees to a restart (wrong incident)");
    let mistaken = m.note(at(21, 20, 10), &mistaken);
    m.does(
        at(21, 20, 12),
        Command::Retract(command::Retract {
            entry: Selector::key(mistaken),
            reason: m.says("记错了事件", "wrong incident"),
        }),
    );
    let last = m.says(
        "马工换下坏盘托架，厂商备件预计二十三点到机房，到货后先做只读镜像，不做任何重建",
        "Ma has taken out the tray; the vendor's spares reach the data centre at 23:00, then a read-only image first and no rebuild at all",
    );
    m.note(at(21, 21, 40), &last);
}

/// The classes a new incident can be of.
pub(crate) fn classes() -> Vec<Class> {
    Library::default()
        .all()
        .map(|held| Class {
            id: held.playbook.id.clone(),
            title: held.playbook.title.clone(),
            summary: held.playbook.summary.clone(),
        })
        .collect()
}

pub(crate) fn settings(lang: Lang) -> Settings {
    Settings {
        name: "高".to_owned(),
        zone: "Asia/Shanghai".to_owned(),
        lang,
        ..Settings::default()
    }
}

/// A window with the list of incidents.
pub(crate) fn listing(lang: Lang, size: (u16, u16)) -> Model {
    let mut model = Model::new(settings(lang), now(), size);
    model.classes = classes();
    model.list.read = true;
    let mut lines = Vec::new();
    let live = storage(lang);
    lines.push(Listed {
        id: IncidentId([7; 16]),
        reference: "1121-K7Q".to_owned(),
        summary: Summary::of(&live.incident).unwrap(),
    });
    let others = [
        ("data-loss", "检测中心", "Test centre", "实验数据误删", "Lab data deleted", 2, 7),
        (
            "dispute",
            "车主王先生",
            "Car owner Wang",
            "新车变速箱异响",
            "Gearbox noise, new car",
            3,
            12,
        ),
        ("outage", "城市医院", "City Hospital", "挂号系统变慢", "Booking system slow", 2, 20),
    ];
    for (at_line, (class, zh, en, title, titled, severity, day)) in (1_u8..).zip(others) {
        let mut m = Maker::new(lang, class);
        let open = command::Open {
            title: m.says(title, titled),
            customer: m.says(zh, en),
            class: Some(class.to_owned()),
            severity: Severity::new(severity),
            ..Default::default()
        };
        m.does(at(day, 9, 30), Command::Open(open));
        let mut summary = Summary::of(&m.incident).unwrap();
        if at_line < 3 {
            summary.status = crate::incident::Status::Closed;
            summary.closed = Some(at(day + 5, 12, 0));
            summary.due.clear();
        }
        lines.push(Listed {
            id: IncidentId([at_line; 16]),
            reference: format!("11{day:02}-M2{}", char::from(b'A' + at_line)),
            summary,
        });
    }
    model.list.all = lines;
    model
}

/// What the worker answers when a document of the incident on screen is asked for.
pub(crate) fn made(model: &Model, kind: DocumentKind, formats: &[&'static str]) -> Made {
    let live = model.live.as_ref().unwrap();
    let incident = &live.incident;
    let author = Author {
        company: "Example Services".to_owned(),
        contact: model.settings.name.clone(),
        reach: String::new(),
    };
    let cover = Cover {
        reference: live.reference.clone(),
        author: author.clone(),
        generated_at: now(),
        log: LogMark {
            entries: incident.entries().len() as u64,
            last: Some(now()),
            digest: "9f86d081884c7d65".repeat(4),
        },
    };
    let lang = model.lang();
    let audience = Audience::Customer;
    let document = report::make(incident, audience, kind, &cover, lang, now()).unwrap();
    let others = vec!["城市医院".to_owned(), "City Hospital".to_owned()];
    let check = Check { incident, audience, author: &author, others: &others, now: now() };
    Made {
        incident: incident.id(),
        which: kind.into(),
        audience: audience.into(),
        formats: formats.to_vec(),
        warnings: check.warnings(&document),
        held: Some(HeldBack::of(incident)),
        document,
        anew: false,
    }
}

/// A window with one incident.
pub(crate) fn window(maker: Maker, size: (u16, u16)) -> Model {
    let mut model = Model::new(settings(maker.lang), now(), size);
    model.classes = classes();
    model.screen = Screen::Live;
    model.live = Some(Live::new("1121-K7Q".to_owned(), maker.incident, BTreeMap::new(), now()));
    model
}

/// Tells the customer that service is restored, so that the incident can be closed (G6).
pub(crate) fn tell_restored(m: &mut Maker, now: Instant) {
    let contact = command::Contact {
        with: vec![Selector(m.says("郑总监", "Zheng"))],
        direction: Direction::Outbound,
        channel: Channel::Phone,
        outcome: Outcome::Reached,
        text: m.says("数据已恢复，没有丢失", "The data is back, none is lost"),
        next_update: None,
    };
    m.act(now, &Act::new(Command::Contact(contact)).visible());
}

/// The same failure with everything judgement adds: options, a worse offer, decisions, promises broken and standing,
/// alarms, and a man on duty for too long.
pub(crate) fn judged(lang: Lang) -> Maker {
    let mut m = storage(lang);
    options(&mut m);
    promises(&mut m);
    watch(&mut m);
    m
}

fn options(m: &mut Maker) {
    use crate::incident::remedies::{Amount, Cost, Step, Terms};
    let step = |name: &str, min: u32, max: u32| Step {
        name: name.to_owned(),
        min_minutes: min,
        max_minutes: max,
    };
    let propose = |m: &mut Maker, terms: Terms, odds: Option<u8>| {
        let basis = m.says("厂商同型号经验", "the vendor's record with this model");
        m.does(
            at(21, 19, 30),
            Command::ProposeRemedy(command::ProposeRemedy { terms, odds, basis }),
        )
    };
    let first = Terms {
        name: m.says("只读镜像后重建", "image read-only, then rebuild"),
        resources: m.says("三级专家一名，备盘五块", "one third-level expert, five spare disks"),
        cost: Some(Cost::Amount(Amount::new(3_600_000, "CNY"))),
        steps: vec![step("image", 120, 120), step("rebuild", 300, 480), step("check", 120, 120)],
        deadline: Some(at(22, 12, 0)),
        owner: m.says("沈工", "Shen"),
        residual_harm: m.says("最后一天的改动可能丢", "the last day's changes may be lost"),
        ..Terms::default()
    };
    let first = propose(m, first, Some(45));
    let second = Terms {
        name: m.says("送厂恢复", "send to the factory"),
        steps: vec![step("factory", 7200, 10_080)],
        deadline: Some(at(22, 12, 0)),
        ..Terms::default()
    };
    propose(m, second, Some(70));
    let third = Terms {
        name: m.says("凭证重建", "rebuild from vouchers"),
        cost: Some(Cost::Unknown),
        ..Terms::default()
    };
    propose(m, third, None);
    let revise = command::ReviseOdds {
        remedy: Selector::key(first),
        percent: 40,
        basis: m.says("又坏一块盘", "one more disk died"),
    };
    m.does(at(21, 21, 15), Command::ReviseOdds(revise));
    for (terms, rank, minute) in [
        (m.says("免费延保两年", "two years of support free"), 1, 5),
        (m.says("延保一年", "one year of support"), 2, 35),
    ] {
        let offer = command::Offer { terms, rank: Some(rank), amount: None, remedy: None };
        m.act(at(21, 21, minute), &Act::new(Command::Offer(offer)).visible());
    }
    let seek = |text: String, until| {
        Command::SeekDecision(command::SeekDecision { text, window: until, by: "高".to_owned() })
    };
    let missed = m.says("要不要停写", "whether to stop writing");
    m.does(at(21, 19, 45), seek(missed, at(21, 20, 30)));
    let open = m.says("选镜像还是送厂", "image or factory");
    m.does(at(21, 19, 45), seek(open, at(21, 23, 30)));
    let decide = command::Decide {
        text: m.says("先做只读镜像", "a read-only image first"),
        sought: None,
        known: vec![m.says("三块盘离线", "three disks are off line")],
        unknown: vec![m.says("坏盘数", "how many are dead")],
        basis: m.says("唯一赶得上", "the only one in time"),
        certainty: Some(60),
        window: None,
        remedies: vec![Selector::key(first)],
        cost: None,
        long_term_cost: None,
        second_reader: None,
    };
    m.does(at(21, 20, 55), Command::Decide(decide));
    let lamp = command::SetLamp {
        lamp: crate::incident::responsibility::Lamp::Fault,
        lit: true,
        basis: m.says("告警十二小时无人处理", "an alarm stood unseen for twelve hours"),
    };
    m.does(at(21, 20, 40), Command::SetLamp(lamp));
}

fn promises(m: &mut Maker) {
    use crate::incident::{
        commitments::{Care, Formula, Rate},
        remedies::Amount,
    };
    let empty = command::Promise {
        text: String::new(),
        promisee: Some(Selector(m.says("郑总监", "Zheng"))),
        due: None,
        standing: false,
        deliverer: m.says("沈工", "Shen"),
        deliverer_consented: true,
        customer_consented: true,
        compensation: None,
        payer: m.says("服务部", "the service department"),
        cares: Care::ALL.to_vec(),
        override_reason: String::new(),
        rests_on: None,
    };
    let hours = |amount| Formula {
        rate: Rate::StartedPeriod { amount: Amount::new(amount, "CNY"), minutes: 60 },
        grace_minutes: 0,
        cap: Some(Amount::new(1_000_000, "CNY")),
        term_minutes: None,
    };
    let promise = |m: &mut Maker, text: String, promise: command::Promise| {
        let promise = command::Promise { text, ..promise };
        m.act(at(21, 19, 50), &Act::new(Command::Promise(Box::new(promise))).visible())
    };
    let text = m.says("21:00 前给出书面说明", "a written account by 21:00");
    let broken = command::Promise {
        due: Some(at(21, 21, 0)),
        compensation: Some(hours(50_000)),
        ..empty.clone()
    };
    promise(m, text, broken);
    let text = m.says("专家不离线", "the expert stays on line");
    promise(
        m,
        text,
        command::Promise { standing: true, compensation: Some(hours(200_000)), ..empty.clone() },
    );
    let text = m.says("厂商备件 23:00 到机房", "the vendor's spares are there by 23:00");
    let spares = promise(
        m,
        text,
        command::Promise {
            due: Some(at(21, 23, 0)),
            cares: vec![Care::Technology],
            customer_consented: false,
            ..empty.clone()
        },
    );
    let text = m.says("明天中午前财务可读", "finance readable before noon tomorrow");
    promise(
        m,
        text,
        command::Promise {
            due: Some(at(22, 12, 0)),
            compensation: Some(hours(100_000)),
            rests_on: Some(Selector::key(spares)),
            ..empty.clone()
        },
    );
    let text = m.says("20:30 前电话说明", "a call by 20:30");
    let kept = promise(m, text, command::Promise { due: Some(at(21, 20, 30)), ..empty });
    let keep = command::Keep { commitment: Selector::key(kept), text: String::new() };
    m.act(at(21, 20, 20), &Act::new(Command::Keep(keep)).visible());
}

/// The storage night with more to do than a screen holds.
pub(crate) fn busy(lang: Lang) -> Maker {
    use crate::incident::{
        commitments::{Formula, Rate},
        remedies::Amount,
    };
    let mut maker = judged(lang);
    for number in 0..24_u32 {
        let hour = 22 + number / 12;
        let minute = number % 12 * 5;
        let text = match lang {
            Lang::Zh => format!("第 {} 个营业部 {hour}:{minute:02} 前恢复查询", number + 1),
            Lang::En => format!("branch {} can query again by {hour}:{minute:02}", number + 1),
        };
        let promise = command::Promise {
            text,
            promisee: None,
            due: Some(at(21, hour, minute)),
            standing: false,
            deliverer: String::new(),
            deliverer_consented: true,
            customer_consented: true,
            compensation: Some(Formula {
                rate: Rate::Fixed { amount: Amount::new(50_000, "CNY") },
                grace_minutes: 0,
                cap: None,
                term_minutes: None,
            }),
            payer: "service".to_owned(),
            cares: crate::incident::commitments::Care::ALL.to_vec(),
            override_reason: String::new(),
            rests_on: None,
        };
        maker.does(at(21, 19, 55), Command::Promise(Box::new(promise)));
    }
    maker
}

fn watch(m: &mut Maker) {
    use crate::incident::escalation::Signal;
    let text = m.says("点名要见总经理", "wants the managing director, by name");
    m.does(at(21, 21, 25), Command::See(command::See { signal: Signal::AsksForLeader, text }));
    let escalate = command::Escalate {
        to: m.says("原厂最高级支持", "the maker's top support"),
        text: m.says("要一名三级专家", "one third-level expert"),
        limit_minutes: 30,
    };
    let raised = m.does(at(21, 18, 40), Command::Escalate(escalate));
    let accept = command::AcceptEscalation {
        firing: Selector(format!("raised/{raised}")),
        text: String::new(),
    };
    let by = m.says("沈工", "Shen");
    m.act(at(21, 19, 5), &Act::new(Command::AcceptEscalation(accept)).by(by));
    let (tired, fresh) = (m.says("马工", "Ma"), m.says("胡工", "Hu"));
    m.act(
        at(21, 21, 0),
        &Act::new(Command::StartShift(command::StartShift { person: tired.clone() }))
            .at(at(20, 16, 30)),
    );
    let manager = crate::incident::stakeholders::ProfileChanges {
        manager: Some(m.says("高经理", "Gao")),
        ..Default::default()
    };
    let change =
        command::ChangeStakeholder { stakeholder: Selector(tired.clone()), changes: manager };
    m.does(at(21, 21, 0), Command::ChangeStakeholder(Box::new(change)));
    let text = m.says("镜像到一半", "the image is half done");
    m.does(at(21, 21, 42), Command::HandOver(command::HandOver { from: tired, to: fresh, text }));
}
