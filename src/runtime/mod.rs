//! The window's engine room: raw mode, the loop, signals, and performing effects. The only room that brings the pure
//! window and the log together.

mod editing;
mod gate;
mod loading;
mod screen;
mod searcher;
mod wake;
mod worker;

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{
        Arc,
        mpsc::{self, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

use crossterm::event::{self, Event as TerminalEvent, KeyEventKind};

use crate::{
    clock,
    console::{
        message::{Effect, Message},
        model::{Model, Notice, Saved, Tone},
        update::{ending, update},
    },
    locale::Lang,
    platform::terminal::{self, Asked, Ending},
    playbook::currency,
    session::Session,
    settings::{Settings, Theme},
};

pub use wake::WindowError;

use editing::{Lender, Loan};
use gate::Gate;
use screen::Screen;
use searcher::{Ask, Searcher};
use wake::Wake;
use worker::{Job, Worker};

/// How the window is started.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The data folder.
    pub dir: PathBuf,
    /// The incident to show first; otherwise the open one written to last.
    pub reference: Option<String>,
    /// Whether this is the throw-away demo log.
    pub demo: bool,
    /// Whether colours are unwanted (`NO_COLOR`).
    pub no_color: bool,
    /// Whether the terminal is tmux, which hands a copied text on only where it is asked to.
    pub in_tmux: bool,
    /// The person's own editor (`VISUAL` or `EDITOR`).
    pub editor: Option<String>,
    /// The language, where the command line names one.
    pub lang: Option<Lang>,
    /// The language of the operating system, which the first run speaks.
    pub system_lang: Lang,
    /// The locale by which the operating system writes money, such as `de_AT.UTF-8`.
    pub system_locale: String,
}

/// How the window ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The person left.
    Left,
    /// The person asked for the demo on the first run.
    WantsDemo,
    /// The system asked.
    Asked(Ending),
}

/// How many wakes are drawn once: a paste that comes key by key is longer than the screen has time for.
const AT_ONCE: usize = 4096;

/// Runs the window until the person leaves.
///
/// # Errors
/// When the log or the terminal cannot be had. Whatever was acknowledged is on disk, and half-written texts are kept.
pub fn window(options: &Options) -> Result<Ended, WindowError> {
    let mut session = Session::open(&options.dir)?;
    let now = clock::now();
    // A look that only the environment asks for is not kept.
    let on_file = options.no_color.then_some(session.settings.theme);
    let settings = settings_for(options, session.settings.clone());
    // What the log's side says, it says in the language of the window.
    session.settings.lang = settings.lang;
    warm_up(settings.lang);
    let size = crossterm::terminal::size().unwrap_or((80, 24));
    let mut model = Model::new(settings, now, size);
    model.demo = options.demo;
    model.program_since = clock::program_since();
    model.writer = Some(session.store().writer());
    if session.store().is_read_only() {
        let lang = model.lang();
        let reasons: Vec<String> = session
            .store()
            .warnings()
            .iter()
            .filter(|it| it.is_reason())
            .map(|it| it.words(lang))
            .collect();
        model.saved = Saved::ReadOnly(reasons.join(" "));
    }
    let book = loading::first(&session, &mut model, options.reference.as_deref())?;
    model.loss = loading::loss(&session);
    if let Some(loss) = &model.loss {
        let text = loss.get(model.lang()).to_owned();
        model.notice = Some(Notice { text, tone: Tone::Bad });
    }

    let mut screen = Screen::enter(options.in_tmux)?;
    screen.draw(&model)?;
    let (wakes, waking) = mpsc::channel();
    let mut searcher = Searcher::over(&options.dir, wakes.clone());
    let worker = Worker::start(session, book, wakes.clone())?;
    let gate = Arc::new(Gate::default());
    listen(wakes, Arc::clone(&gate))?;
    let editor = options.editor.as_deref();
    let lender = Lender { editor, dir: &options.dir, gate: &gate, waking: &waking };
    let hands = (&worker, &mut searcher);
    let ended = run(&mut model, &mut screen, hands, &lender, on_file);
    // The terminal is given back first: what is still to be written can be waited for in peace.
    drop(screen);
    worker.stop();
    ended
}

/// Reads the catalogue of messages beside the log, not after it: the first frame needs both.
fn warm_up(lang: Lang) {
    // Without the thread it is read when first needed.
    let _ = thread::Builder::new().name("words".to_owned()).spawn(move || lang.say("notice-kept"));
}

/// The settings on file, with what the command line and the laptop say.
fn settings_for(options: &Options, mut settings: Settings) -> Settings {
    if !settings.is_known() {
        settings.lang = options.system_lang;
        let zone = iana_time_zone::get_timezone().ok();
        if let Some(zone) = zone.filter(|zone| zone.parse::<chrono_tz::Tz>().is_ok()) {
            settings.zone = zone;
        }
        let usual = currency::usual_in(&settings.zone, &options.system_locale);
        usual.unwrap_or_default().clone_into(&mut settings.currency);
    }
    if options.no_color {
        settings.theme = Theme::Plain;
    }
    if let Some(lang) = options.lang {
        settings.lang = lang;
    }
    settings
}

/// Starts the threads that wait for keys and for the system.
fn listen(wakes: Sender<Wake>, gate: Arc<Gate>) -> std::io::Result<()> {
    let asked = wakes.clone();
    terminal::on_signal(move |signal| {
        let wake = match signal {
            Asked::End(ending) => Wake::Ending(ending),
            Asked::Interrupt => Wake::Interrupt,
            Asked::Stop => Wake::Suspend,
            Asked::GoOn => Wake::Continued,
        };
        // A closed channel means that the window is gone already.
        let _ = asked.send(wake);
    })?;
    thread::Builder::new().name("input".to_owned()).spawn(move || {
        loop {
            let Some(wake) = gate.read(next_of_terminal).flatten() else { continue };
            let last = matches!(wake, Wake::TerminalLost);
            if wakes.send(wake).is_err() || last {
                return;
            }
        }
    })?;
    Ok(())
}

/// Waits a moment for what the terminal says.
fn next_of_terminal() -> Option<Wake> {
    match event::poll(Duration::from_millis(500)) {
        Ok(true) => match event::read() {
            Ok(event) => translate(event).map(Wake::Message),
            Err(_) => Some(Wake::TerminalLost),
        },
        Ok(false) if !terminal::is_gone() => None,
        Ok(false) | Err(_) => Some(Wake::TerminalLost),
    }
}

fn translate(event: TerminalEvent) -> Option<Message> {
    match event {
        TerminalEvent::Key(key) if key.kind != KeyEventKind::Release => Some(Message::Key(key)),
        TerminalEvent::Paste(text) => Some(Message::Paste(text)),
        TerminalEvent::Resize(columns, rows) => Some(Message::Resize(columns, rows)),
        _ => None,
    }
}

fn run(
    model: &mut Model,
    screen: &mut Screen,
    (worker, searcher): (&Worker, &mut Searcher),
    lender: &Lender<'_>,
    on_file: Option<Theme>,
) -> Result<Ended, WindowError> {
    let waking = lender.waking;
    loop {
        let first = match waking.recv_timeout(until_next_second()) {
            Ok(wake) => Some(wake),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return Err(WindowError::WorkerLost),
        };
        let mut wakes: Vec<Wake> = first.into_iter().collect();
        // What has come in the meantime is drawn once.
        wakes.extend(waking.try_iter().take(AT_ONCE));
        wakes.insert(0, Wake::Message(Message::Tick(clock::now())));
        let resized = wakes
            .iter()
            .any(|wake| matches!(wake, Wake::Message(Message::Resize(..)) | Wake::Continued));
        let mut jobs = Jobs { worker, searcher: &mut *searcher, waiting: Vec::new() };
        let ended = take(model, screen, wakes, &mut jobs, (lender, on_file))?;
        let drawn = match ended {
            Some(_) => Ok(()),
            // A terminal that was small for a moment and is as before has lost what stood on it.
            None if resized => screen.clear().and_then(|()| screen.draw(model)),
            None => screen.draw(model),
        };
        // What a key shows does not wait for what it has done.
        jobs.hand_over()?;
        match (ended, drawn) {
            (Some(ended), _) => return Ok(ended),
            (None, Ok(())) => {}
            // It was closed while it was drawn on.
            (None, Err(_)) if terminal::is_gone() => return Ok(Ended::Asked(Ending::HangUp)),
            (None, Err(error)) => return Err(error.into()),
        }
    }
}

/// What the worker is asked to do once the frame stands. It is asked also where the frame comes to nothing.
struct Jobs<'a> {
    worker: &'a Worker,
    searcher: &'a mut Searcher,
    waiting: Vec<Job>,
}

impl Jobs<'_> {
    fn hand_over(&mut self) -> Result<(), WindowError> {
        self.waiting.drain(..).try_for_each(|job| self.worker.perform(job))
    }
}

impl Drop for Jobs<'_> {
    fn drop(&mut self) {
        // A worker that is gone has nothing left to do.
        let _ = self.hand_over();
    }
}

/// Lets what came change the window. What the worker is to do is put into `jobs`, also where the window ends.
fn take(
    model: &mut Model,
    screen: &mut Screen,
    wakes: Vec<Wake>,
    jobs: &mut Jobs<'_>,
    (lender, on_file): (&Lender<'_>, Option<Theme>),
) -> Result<Option<Ended>, WindowError> {
    let mut wakes = VecDeque::from(wakes);
    while let Some(wake) = wakes.pop_front() {
        let message = match wake {
            Wake::Interrupt => {
                wakes.push_front(Wake::Ending(Ending::Terminate));
                continue;
            }
            Wake::Ending(ending) => {
                jobs.waiting.extend(self::ending(model).into_iter().map(Box::new).map(Job::Effect));
                return Ok(Some(Ended::Asked(ending)));
            }
            Wake::TerminalLost => {
                jobs.waiting.extend(self::ending(model).into_iter().map(Box::new).map(Job::Effect));
                return Ok(Some(Ended::Asked(Ending::HangUp)));
            }
            Wake::WorkerLost => return Err(WindowError::WorkerLost),
            Wake::Suspend => {
                jobs.hand_over()?;
                screen.suspend()?;
                continue;
            }
            Wake::Continued => {
                // A terminal that went away continues its processes too: that it is gone shows when it is drawn on.
                let _ = screen.resume();
                continue;
            }
            Wake::Message(message) => message,
        };
        for effect in update(model, message) {
            match effect {
                Effect::Quit => return Ok(Some(Ended::Left)),
                Effect::LoadDemo => return Ok(Some(Ended::WantsDemo)),
                Effect::Suspend => {
                    jobs.hand_over()?;
                    screen.suspend()?;
                }
                Effect::Edit(section, text) => {
                    jobs.hand_over()?;
                    match lender.edit(section, &text, screen)? {
                        Loan::Asked(ending) => wakes.push_front(Wake::Ending(ending)),
                        Loan::Back(came, waiting) => {
                            wakes.extend(waiting);
                            wakes.push_front(Wake::Message(came));
                        }
                    }
                }
                Effect::Search(sought) => {
                    jobs.searcher.look_for(Ask::Look(sought), model.lang())?;
                }
                Effect::Similar(case) => {
                    jobs.searcher.look_for(Ask::Like(case), model.lang())?;
                }
                Effect::Bell => Screen::bell()?,
                Effect::Notify(text) => screen.notify(&text)?,
                Effect::Copy(text) => screen.copy(&text)?,
                effect => jobs.waiting.push(Job::Effect(Box::new(as_kept(effect, on_file)))),
            }
        }
    }
    Ok(None)
}

/// Settings keep the theme on file where the one on screen is only the environment's.
fn as_kept(effect: Effect, on_file: Option<Theme>) -> Effect {
    match (effect, on_file) {
        (Effect::KeepSettings(settings), Some(theme)) if settings.theme == Theme::Plain => {
            Effect::KeepSettings(Settings { theme, ..settings })
        }
        (effect, _) => effect,
    }
}

/// The time to the next full second: a clock needs one redraw a second, nothing else needs any.
fn until_next_second() -> Duration {
    if clock::is_frozen() {
        return Duration::from_secs(1);
    }
    let past = u64::from(clock::now().timestamp_subsec_millis().min(999));
    Duration::from_millis(1000 - past + 1)
}
