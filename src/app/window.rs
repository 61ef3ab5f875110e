//! The Bevy app: plugins, one window, one camera, and the order of our systems.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{PresentMode, WindowCloseRequested, WindowResizeConstraints, WindowResolution, WindowThemeChanged};
use bevy_egui::{EguiPlugin, EguiPrimaryContextPass};

use super::desk::Desk;
use super::figure::Cast;
use super::stage::{Players, StagePlugin};
use super::{Error, input, panels, portrait, power};
use crate::locale;

/// The desk as the systems see it.
#[derive(Resource)]
pub(super) struct Office(pub(super) Desk);

/// The screen as a Bevy state, so that systems can run on one screen only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, States)]
pub(super) enum OnScreen {
    /// Anything without a stage.
    #[default]
    Pages,
    /// The drill with its stage.
    Drill,
}

/// When the program was started, and whether the first frame should be reported.
#[derive(Resource)]
struct Start {
    at: Instant,
    report: bool,
}

/// Whether the window has shown something: what breaks afterwards is no missing display.
static OPENED: AtomicBool = AtomicBool::new(false);

/// Builds and runs the app.
pub(super) fn run(desk: Desk, cast: Cast, at: Instant, report: bool) -> Result<(), Error> {
    let lang = desk.lang();
    let background = desk.look().colors.background;
    let window = Window {
        title: locale::tr(lang, "ui-window-title"),
        name: Some("sparring".to_owned()),
        resolution: WindowResolution::new(1280, 800),
        resize_constraints: WindowResizeConstraints { min_width: 1280.0, min_height: 720.0, ..default() },
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    let build = move || {
        let mut app = App::new();
        // A command for a window that has just been closed is no reason to stop: the drill is saved by then.
        app.set_error_handler(bevy::ecs::error::warn);
        app.add_plugins(
            DefaultPlugins
                .set(WindowPlugin { primary_window: Some(window), ..default() })
                .set(LogPlugin { filter: "error,wgpu=error,naga=error".to_owned(), ..default() }),
        )
        .add_plugins(EguiPlugin::default())
        .add_plugins(StagePlugin)
        .init_state::<OnScreen>()
        .insert_resource(ClearColor(srgb(background)))
        .insert_resource(power::settings())
        .insert_resource(Office(desk))
        .insert_resource(Players(cast))
        .insert_resource(Start { at, report })
        .init_resource::<portrait::Portraits>()
        .init_resource::<panels::Drawn>()
        .add_systems(Startup, |mut commands: Commands| {
            commands.spawn((Camera2d, Msaa::Off));
        })
        .add_systems(Update, (theme, title, screens, closing, dropped, power::pace, power::resized, portrait::make))
        .add_systems(EguiPrimaryContextPass, (panels::draw, first_frame).chain());
        input::add(&mut app);
        app.run()
    };
    // Bevy panics when there is no usable graphics driver; a person gets a sentence instead.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !is_graphics(&info.to_string()) {
            hook(info);
        }
    }));
    match catch_unwind(AssertUnwindSafe(build)) {
        Ok(AppExit::Success) => Ok(()),
        Ok(AppExit::Error(code)) if OPENED.load(Ordering::Relaxed) => Err(Error::Broken(format!("exit code {code}"))),
        Ok(AppExit::Error(code)) => Err(Error::Graphics(format!("the window closed with code {code}"))),
        Err(cause) => {
            let cause = cause
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| cause.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                .unwrap_or_default();
            let reason = cause.lines().next().unwrap_or_default().to_owned();
            if OPENED.load(Ordering::Relaxed) {
                return Err(Error::Broken(reason));
            }
            Err(Error::Graphics(locale::tr_args(lang, "ui-no-adapter", &[("reason", &reason)])))
        }
    }
}

/// Whether a panic is about the graphics driver or the display.
fn is_graphics(message: &str) -> bool {
    ["adapter", "wgpu", "surface", "event loop", "display", "GPU"].iter().any(|word| message.contains(word))
}

/// A colour of the palette as Bevy's.
pub(super) fn srgb(color: egui::Color32) -> Color {
    Color::srgb_u8(color.r(), color.g(), color.b())
}

/// Follows the desktop's theme when the setting says so.
fn theme(
    mut office: ResMut<Office>,
    windows: Query<&Window>,
    mut changed: MessageReader<WindowThemeChanged>,
    mut known: Local<bool>,
) {
    if let Some(message) = changed.read().last() {
        office.0.system_theme(message.theme == bevy::window::WindowTheme::Dark);
    } else if !*known
        && let Ok(window) = windows.single()
        && let Some(theme) = window.window_theme
    {
        *known = true;
        office.0.system_theme(theme == bevy::window::WindowTheme::Dark);
    }
}

/// Keeps the window's title in the language that is shown.
fn title(office: Res<Office>, mut windows: Query<&mut Window>) {
    let title = locale::tr(office.0.lang(), "ui-window-title");
    for mut window in &mut windows {
        if window.title != title {
            window.title.clone_from(&title);
        }
    }
}

/// Keeps the state and the clear colour in step with the desk.
fn screens(
    office: Res<Office>,
    state: Res<State<OnScreen>>,
    mut next: ResMut<NextState<OnScreen>>,
    mut clear: ResMut<ClearColor>,
) {
    let wanted = if office.0.on_stage() { OnScreen::Drill } else { OnScreen::Pages };
    if *state.get() != wanted {
        next.set(wanted);
    }
    let color = srgb(office.0.look().colors.background);
    if clear.0 != color {
        clear.0 = color;
    }
}

/// A trainee's file that is dropped onto the window is taken over; the page of profiles tells what came of it.
fn dropped(
    mut drops: MessageReader<bevy::window::FileDragAndDrop>,
    mut office: ResMut<Office>,
    mut redraw: MessageWriter<bevy::window::RequestRedraw>,
) {
    for drop in drops.read() {
        if let bevy::window::FileDragAndDrop::DroppedFile { path_buf, .. } = drop {
            office.0.take_in(path_buf);
            redraw.write(bevy::window::RequestRedraw);
        }
    }
}

/// Closing the window breaks a running drill off, which is saved like any other end.
fn closing(mut office: ResMut<Office>, mut requests: MessageReader<WindowCloseRequested>) {
    if requests.read().next().is_some() {
        office.0.closing();
    }
}

fn first_frame(start: Res<Start>, drawn: Res<panels::Drawn>, mut done: Local<bool>) {
    if drawn.passes >= 2 && !*done {
        *done = true;
        OPENED.store(true, Ordering::Relaxed);
        if start.report {
            eprintln!("first frame after {} ms", start.at.elapsed().as_millis());
        }
    }
}
