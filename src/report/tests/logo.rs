//! A logo leaves as shapes and paints alone, or it is refused with a sentence.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use proptest::prelude::*;

use super::support::{Laptop, readable};
use crate::{
    locale::Lang,
    report::{
        Audience, Format,
        look::{Fault, Look, parse},
        render_dressed,
    },
};

const LOOK: &str = "format = 1\nlogo = \"logo.svg\"\n";

fn dressed(bytes: &[u8]) -> Result<Look, Fault> {
    parse(LOOK).unwrap().with_logo(bytes).map_err(|problem| problem.fault)
}

/// The logo as it stands in a document.
fn drawn(svg: &str) -> Result<String, Fault> {
    let address = dressed(svg.as_bytes())?.dress.logo.unwrap();
    let data = address.strip_prefix("data:image/svg+xml;base64,").unwrap();
    Ok(String::from_utf8(STANDARD.decode(data).unwrap()).unwrap())
}

const OPEN: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
    xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\"";

/// As drawing programs save it, with everything they write beside the picture.
fn chatty() -> String {
    format!(
        r##"<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<!-- CANARY by Zhou Lan -->
<?CANARY instruction?>
{OPEN} viewBox="0 0 90 30" width="90mm" height="30" id="CANARY-root" onload="CANARY()" data-who="CANARY"
  sodipodi:docname="/home/CANARY/logo.svg" inkscape:export-filename="/home/CANARY/logo.png" aria-label="CANARY">
<title>CANARY</title><desc>CANARY</desc>
<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">CANARY</rdf:RDF></metadata>
<sodipodi:namedview id="CANARY"/>
<script>CANARY()</script>
<style>.CANARY {{ fill: #aa0000; background: url(http://CANARY/x.png) }} /* CANARY */ path {{ stroke: blue }}</style>
<defs><linearGradient id="CANARY-sky" xlink:href="#CANARY-none"><stop offset="0.5" stop-color="#0a0b0c"/>
<stop offset="100%" style="stop-color:rgb(1, 2,3);-inkscape-stroke:CANARY"/></linearGradient>
<clipPath id="CANARY-cut"><circle cx="5" cy="5" r="4"/></clipPath></defs>
<g inkscape:label="CANARY" transform="translate(1,2) rotate(45 CANARY)" clip-path="url(#CANARY-cut)">
<rect width="90" height="30" fill="url(#CANARY-sky)" onclick="CANARY()" class="CANARY"/>
<path d="M0 0 10 10A5 5 0 01.5.5zCANARY l3 3" fill="url(http://CANARY/evil.svg#a)"/>
<g display="none"><path d="M7 7 8 8"/></g>
<a href="http://CANARY/"><polygon points="1,2 3,4 CANARY" style="fill:CANARY;stroke-width:2px"/></a>
<use xlink:href="http://CANARY/other.svg#a"/><use href="#CANARY-root2"/>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">CANARY</body></foreignObject>
<animate attributeName="fill" values="CANARY"/><set to="CANARY"/>
CANARY</g></svg>"##
    )
}

#[test]
fn case_1_7_of_an_svg_logo_only_shapes_and_paints_survive() {
    let drawn = drawn(&chatty()).unwrap();
    assert!(!drawn.contains("CANARY") && !drawn.contains("http://CANARY"), "{drawn}");
    for gone in ["script", "metadata", "style", "home", "on", "inkscape", "<!", "<?", "title"] {
        let names = drawn.replace("polygon", "").replace("version", "").replace("none", "");
        assert!(!names.replace("http://www.w3.org/2000/svg", "").contains(gone), "{gone}: {drawn}");
    }
    for kept in [
        "viewBox=\"0 0 90 30\"",
        "width=\"90mm\"",
        "<linearGradient id=\"p1\">",
        "stop-color=\"rgb(1, 2, 3)\"",
        "clip-path=\"url(#p2)\"",
        "fill=\"#aa0000\"",
        "d=\"M0 0 10 10A5 5 0 0 1 .5 .5z\" fill=\"none\" stroke=\"blue\"",
        "<polygon points=\"1 2 3 4\" stroke-width=\"2px\"/>",
    ] {
        assert!(drawn.contains(kept), "{kept}: {drawn}");
    }
    assert!(!drawn.contains("M7"), "a hidden layer: {drawn}");
    assert_eq!(self::drawn(&drawn).unwrap(), drawn, "written anew it stays as it is");
}

#[test]
fn case_1_7_what_draws_and_is_no_shape_is_refused_with_its_name() {
    for (part, name) in [
        ("<text x=\"1\">Veno</text>", "text"),
        ("<g><image href=\"data:image/jpeg;base64,AAAA\"/></g>", "image"),
        ("<style>@import url(http://example.com/x.css);</style>", "style"),
        ("<style>g > path { fill: red }</style>", "style"),
        ("<path d=\"M0 0h1\" style=\"filter:url(#shade)\"/>", "filter"),
        ("<path d=\"M0 0h1\" marker-end=\"url(#arrow)\"/>", "marker-end"),
    ] {
        let fault = drawn(&format!("{OPEN}>{part}</svg>")).unwrap_err();
        let Fault::LogoNotShapes { found, .. } = &fault else { panic!("{fault:?}") };
        assert_eq!(*found, name);
        for lang in Lang::ALL {
            assert!(fault.words(lang).contains(name) && !fault.words(lang).contains("look-"));
        }
    }
    let entity = format!("<!DOCTYPE svg [<!ENTITY who \"CANARY\">]>{OPEN}><g id=\"&who;\"/></svg>");
    assert!(matches!(drawn(&entity), Err(Fault::LogoNotShapes { found: "!ENTITY", .. })));
    let deep = format!("{OPEN}>{}{}</svg>", "<g>".repeat(20_000), "</g>".repeat(20_000));
    assert!(drawn(&deep).is_err());
    for broken in ["<svg", "<svg><g></svg>", "<?xml version=\"1.0\"?><html><svg/></html>"] {
        assert!(matches!(drawn(broken), Err(Fault::LogoNoPicture { .. })), "{broken}");
    }
    // An empty text is nothing, and a file without a namespace is an SVG all the same.
    assert!(drawn("<svg><text> </text><rect width=\"1\"/></svg>").unwrap().contains("<rect"));
}

#[test]
fn case_1_7_no_format_takes_more_of_a_logo_than_the_picture() {
    let laptop = Laptop::opened();
    let mut document = laptop.document(Audience::Customer, Lang::En);
    let look = dressed(chatty().as_bytes()).unwrap();
    look.apply(&mut document, Audience::Customer);
    for &format in Format::FLOWING {
        let bytes = render_dressed(&document, format, &look.dress).unwrap();
        let text = readable(format, &bytes);
        assert!(!text.contains("CANARY"), "{format:?}");
        for data in text.split("base64,").skip(1) {
            let data = data.split('"').next().unwrap();
            let inside = String::from_utf8(STANDARD.decode(data).unwrap()).unwrap();
            assert!(!inside.contains("CANARY") && inside.starts_with("<svg "), "{format:?}");
        }
    }
}

/// A chunk of a PNG, whose checksum nobody looks at.
fn chunk(kind: &[u8], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(body.len()).unwrap().to_be_bytes();
    [&length[..], kind, body, &[0; 4]].concat()
}

#[test]
fn case_1_7_of_a_png_logo_only_the_picture_survives() {
    let head = [&b"\x89PNG\r\n\x1a\n"[..], &chunk(b"IHDR", b"\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0")]
        .concat();
    let rest =
        [chunk(b"IDAT", b"x\xdac\xf8\x0f\x04\0\t\xfb\x03\xfd"), chunk(b"IEND", b"")].concat();
    let plain = dressed(&[&head[..], &rest].concat()).unwrap();
    let kinds: [&[u8]; 12] = [
        b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"iCCP", b"tIME", b"sPLT", b"caBX", b"prVW", b"vpAg",
        b"acTL", b"gAMA",
    ];
    for kind in kinds {
        let told = chunk(kind, b"CANARY /home/zhou");
        assert_eq!(dressed(&[&head[..], &told, &rest].concat()).unwrap(), plain, "{kind:?}");
    }
    let behind = [&head[..], &rest, b"CANARY behind the end"].concat();
    assert_eq!(dressed(&behind).unwrap(), plain);
}

/// Something that is no shape and no paint, with a phrase in it, as an element or as an attribute.
fn junk() -> impl Strategy<Value = (bool, String)> {
    let name = "[a-z]{1,3}[A-Za-z]{0,8}";
    let phrase = prop_oneof![
        Just("CANARY".to_owned()),
        Just("/home/CANARY/x".to_owned()),
        Just("M CANARY".to_owned()),
        Just("#CANARY".to_owned()),
        Just("url(#CANARY)".to_owned()),
        Just("fill:CANARY;x:url(CANARY)".to_owned()),
        Just("1 CANARY 2".to_owned()),
        Just("rgb(1,CANARY,2)".to_owned()),
        Just("translate(1) CANARY(2)".to_owned()),
        Just("#aabbcc CANARY".to_owned()),
        Just("3px CANARY".to_owned()),
    ];
    let known = prop::sample::select(vec![
        "d",
        "fill",
        "id",
        "class",
        "style",
        "href",
        "xlink:href",
        "transform",
        "points",
        "viewBox",
        "stroke-dasharray",
        "clip-path",
        "width",
        "preserveAspectRatio",
        "opacity",
        "onclick",
        "stroke",
        "mask",
        "offset",
        "font-family",
        "display",
        "xml:base",
        "inkscape:label",
        "systemLanguage",
    ]);
    let element = prop::sample::select(vec![
        "title",
        "desc",
        "metadata",
        "script",
        "g",
        "a",
        "path",
        "use",
        "stop",
        "defs",
        "foreignObject",
        "animate",
        "sodipodi:namedview",
        "feImage",
        "view",
        "symbol",
        "switch",
        "style",
        "text",
        "image",
        "marker",
        "rect",
    ]);
    prop_oneof![
        (
            known
                .prop_map(str::to_owned)
                .boxed()
                .prop_union(name.prop_map(|it: String| it).boxed()),
            phrase.clone()
        )
            .prop_map(|(name, value)| (false, format!("{name}=\"{value}\""))),
        (element, phrase.clone(), phrase).prop_map(|(name, value, text)| (
            true,
            format!("<{name} id=\"{value}\">{text}</{name}>")
        )),
        Just((true, "<!-- CANARY --><?x CANARY?><![CDATA[CANARY]]>".to_owned())),
    ]
}

proptest! {
    #[test]
    fn case_1_7_no_junk_survives(junk in prop::collection::vec(junk(), 1..12)) {
        let mut elements = String::new();
        for (number, (is_element, text)) in junk.iter().enumerate() {
            if *is_element {
                elements.push_str(text);
            } else {
                let name = ["path", "g", "rect", "stop", "use"][number % 5];
                elements.push_str(&["<", name, " ", text, "/>"].concat());
            }
        }
        let shape = "<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#0a0b0c\"/>";
        match drawn(&format!("{OPEN}>{elements}{shape}</svg>")) {
            Ok(drawn) => {
                prop_assert!(!drawn.contains("CANARY"), "{drawn}");
                prop_assert!(drawn.contains("<circle cx=\"5\" cy=\"5\" fill=\"#0a0b0c\" r=\"4\"/>"), "{drawn}");
            }
            Err(fault) => prop_assert!(
                matches!(fault, Fault::LogoNotShapes { .. } | Fault::LogoNoPicture { .. }), "{fault:?}"
            ),
        }
    }
}
