use super::*;
use crate::layout::Installation;
use crate::v1::PluginManifest;

const SEED: &str = r#"{
    "name": "my-plugin",
    "version": "1.0.0",
    "protocol_version": "1",
    "executable": "my-plugin",
    "description": "My custom cost source plugin"
}"#;

const NESTED: &str = r#"{
    "metadata": {"name": "kubecost", "version": "1.2.0", "description": "Costs of Kubernetes", "author": "Acme"},
    "specification": {
        "spec_version": "0.5.6",
        "supported_providers": ["kubernetes"],
        "service_definition": {
            "service_name": "CostSourceService",
            "package_name": "finfocus.v1",
            "methods": ["Name", "GetProjectedCost"]
        }
    },
    "installation": {"installation_method": "INSTALLATION_METHOD_BINARY"}
}"#;

fn place() -> Installation {
    Installation::new("kubecost", "v1.2.0").unwrap()
}

fn flat() -> Manifest {
    let mut flat = Manifest::new(&place(), "Costs of Kubernetes \"workloads\"\n");
    flat.author = "Acmé".to_owned();
    flat.providers = vec!["kubernetes".to_owned(), "aws".to_owned()];
    flat.metadata.insert("team".to_owned(), "platform".to_owned());
    flat.other
        .insert("min_host".to_owned(), serde_json::json!({"a": [1.5, null]}));
    flat
}

/// Readers that refuse the text, each with the fields that it names.
fn refused(text: &str) -> Vec<(Reader, Vec<String>)> {
    let refusals = check(text, Some(&place()));
    let all = [Reader::Specification, Reader::Host, Reader::Sdk, Reader::Schema];
    let by = |reader| {
        let fields = refusals.iter().filter(|refusal| refusal.reader() == reader);
        (
            reader,
            fields.map(|refusal| refusal.field().to_owned()).collect::<Vec<_>>(),
        )
    };
    all.map(by)
        .into_iter()
        .filter(|(_, fields)| !fields.is_empty())
        .collect()
}

#[test]
fn the_flat_form_is_printed_and_read_back() {
    let text = flat().to_string();
    assert_eq!(text.parse::<Manifest>().unwrap(), flat());
    assert!(
        text.contains("\"version\": \"v1.2.0\"") && text.ends_with("}\n"),
        "{text}"
    );
    let seed: Manifest = SEED.parse().unwrap();
    assert_eq!((seed.name.as_str(), seed.protocol_version.as_str()), ("my-plugin", "1"));
    assert_eq!(seed.to_string().parse::<Manifest>().unwrap(), seed);
    let empty = Manifest::default();
    assert_eq!(empty.to_string().parse::<Manifest>().unwrap(), empty);
    assert_eq!(
        r#"{"name": null, "providers": null, "metadata": null}"#.parse::<Manifest>().unwrap(),
        empty
    );
}

#[test]
fn what_is_no_flat_manifest_is_refused_with_the_reason() {
    for (text, why) in [
        ("", "is no JSON"),
        ("{", "is no JSON"),
        ("[]", "is a list and has to be an object"),
        (r#"{"name": 7}"#, "name is a number and has to be a text"),
        (
            r#"{"providers": "aws"}"#,
            "providers is a text and has to be a list of texts",
        ),
        (r#"{"providers": [true]}"#, "providers is a boolean"),
        (
            r#"{"metadata": {"a\nb": true}}"#,
            r#"metadata."a\nb" is a boolean and has to be a text"#,
        ),
        (
            r#"{"metadata": []}"#,
            "metadata is a list and has to be an object of texts",
        ),
    ] {
        let error = text.parse::<Manifest>().unwrap_err().to_string();
        assert!(error.contains(why), "{text}: {error}");
        assert!(!error.contains('\n'));
    }
    let large = format!("{{\"name\": \"{}\"}}", "x".repeat(MOST_BYTES));
    assert!(large.parse::<Manifest>().unwrap_err().to_string().contains("1 MiB"));
    assert!("[".repeat(100_000).parse::<Manifest>().is_err());
}

#[test]
fn the_nested_form_is_printed_and_read_back() {
    let nested = PluginManifest::from_json(NESTED).unwrap();
    assert_eq!(nested.metadata.as_ref().unwrap().name, "kubecost");
    assert_eq!(PluginManifest::from_json(&nested.to_json().unwrap()).unwrap(), nested);
    let of_flat = PluginManifest::from(&flat());
    assert_eq!(of_flat.metadata.as_ref().unwrap().version, "1.2.0");
    assert_eq!(PluginManifest::from_json(&of_flat.to_json().unwrap()).unwrap(), of_flat);
    let camel = r#"{"metadata": {"name": "a", "createdAt": "2026-01-31T12:00:00Z"}, "later": 1}"#;
    assert!(
        PluginManifest::from_json(camel)
            .unwrap()
            .metadata
            .unwrap()
            .created_at
            .is_some()
    );
    for text in ["[]", r#"{"metadata": 7}"#, r#"{"security": {"security_level": true}}"#] {
        assert!(PluginManifest::from_json(text).is_err(), "{text}");
    }
}

#[test]
fn one_file_serves_two_readers_and_none_serves_all() {
    let fields = |fields: &[&str]| fields.iter().map(|field| (*field).to_owned()).collect::<Vec<_>>();
    let required = ["metadata", "specification", "installation"];
    let keys = [
        "author",
        "description",
        "executable",
        "metadata.team",
        "min_host",
        "name",
        "protocol_version",
        "providers",
        "version",
    ];
    let found = refused(&flat().to_string());
    let readers: Vec<_> = found.iter().map(|(reader, _)| *reader).collect();
    assert_eq!(readers, [Reader::Sdk, Reader::Schema]);
    for key in keys {
        assert!(found[1].1.contains(&key.to_owned()), "{key}: {found:?}");
    }

    // An enum by its full name is no word of the schema, and the Go SDK steps over those.
    let flat_only = [
        (
            Reader::Specification,
            fields(&["name", "version", "protocol_version", "executable", "description"]),
        ),
        (Reader::Host, fields(&["name", "version"])),
    ];
    let method = (Reader::Schema, fields(&["installation.installation_method"]));
    assert_eq!(refused(NESTED), [flat_only.as_slice(), &[method]].concat());
    let words = NESTED.replace("INSTALLATION_METHOD_BINARY", "binary");
    assert_eq!(refused(&words), flat_only);

    // Both forms at once, which only the schema minds.
    let nested: Map<String, Value> = serde_json::from_str(&words).unwrap();
    let mut both = Manifest::new(&place(), "Costs of Kubernetes");
    both.metadata = serde_json::from_value(nested["metadata"].clone()).unwrap();
    both.other = nested.into_iter().filter(|(key, _)| key != "metadata").collect();
    let keys = ["description", "executable", "name", "protocol_version", "version"];
    assert_eq!(refused(&both.to_string()), [(Reader::Schema, fields(&keys))]);

    // The version of the specification's example differs from the name of the directory.
    let other = SEED.replace("my-plugin", "kubecost");
    assert_eq!(refused(&other)[0], (Reader::Host, fields(&["version"])));
    assert_eq!(refused("{}").last().unwrap(), &(Reader::Schema, fields(&required)));
    assert_eq!(refused("no").len(), 4);
}

#[test]
fn the_host_reads_as_go_does() {
    let host = |text: &str| {
        let refusals = check(text, None);
        refusals
            .into_iter()
            .filter(|refusal| refusal.reader() == Reader::Host)
            .map(|refusal| refusal.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        host(r#"{"Name": "a", "VERSION": "v1.0.0", "metadata": null, "providers": [null], "x": 1}"#),
        [""; 0]
    );
    assert_eq!(
        host(r#"{"name": "a", "version": "v1", "metadata": {"conformant": true}}"#),
        ["finfocus plugin validate: metadata.conformant is a boolean and has to be a text"]
    );
    assert_eq!(host(r#"{"name": "a"}"#).len(), 1);
    assert_eq!(
        host(r#"{"name": "a", "version": "v1", "providers": ["aws", 7], "author": []}"#).len(),
        2
    );
}

#[test]
fn every_kind_of_rule_of_the_schema_refuses() {
    let schema = |change: &dyn Fn(&mut Value)| {
        let mut value: Value = serde_json::from_str(&NESTED.replace("INSTALLATION_METHOD_BINARY", "binary")).unwrap();
        change(&mut value);
        let refusals = check(&value.to_string(), None).into_iter();
        let of_schema = refusals.filter(|refusal| refusal.reader() == Reader::Schema);
        of_schema.map(|refusal| refusal.field().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(schema(&|_| {}), [""; 0]);
    for (pointer, key, value, field) in [
        ("/metadata", "name", serde_json::json!("Ku"), "metadata.name"),
        ("/metadata", "version", serde_json::json!("v1.2.0"), "metadata.version"),
        (
            "/metadata",
            "description",
            serde_json::json!("short"),
            "metadata.description",
        ),
        (
            "/metadata",
            "homepage",
            serde_json::json!("example"),
            "metadata.homepage",
        ),
        ("/metadata", "license", serde_json::json!("WTFPL"), "metadata.license"),
        (
            "/metadata",
            "keywords",
            serde_json::json!(["aa", "aa"]),
            "metadata.keywords",
        ),
        (
            "/metadata",
            "keywords",
            serde_json::json!(["-a"]),
            "metadata.keywords[0]",
        ),
        (
            "/metadata",
            "created_at",
            serde_json::json!("yesterday"),
            "metadata.created_at",
        ),
        ("/metadata", "created_at", serde_json::json!(7), "metadata.created_at"),
        (
            "/specification",
            "spec_version",
            serde_json::json!("0.5.6-rc.1"),
            "specification.spec_version",
        ),
        (
            "/specification",
            "supported_providers",
            serde_json::json!([]),
            "specification.supported_providers",
        ),
        (
            "/specification",
            "supported_resources",
            serde_json::json!({"oracle": {}}),
            "specification.supported_resources.oracle",
        ),
        (
            "/specification",
            "supported_resources",
            serde_json::json!({"aws": {}}),
            "specification.supported_resources.aws.resource_types",
        ),
        (
            "/specification/service_definition",
            "port",
            serde_json::json!(80),
            "specification.service_definition.port",
        ),
        (
            "/specification/service_definition",
            "package_name",
            serde_json::json!("Finfocus.v1"),
            "specification.service_definition.package_name",
        ),
        (
            "",
            "security",
            serde_json::json!({"sandbox_required": "no"}),
            "security.sandbox_required",
        ),
        (
            "",
            "requirements",
            serde_json::json!({"system_requirements": {"min_memory_mb": 1.5}}),
            "requirements.system_requirements.min_memory_mb",
        ),
        ("", "extra", serde_json::json!(1), "extra"),
    ] {
        let changed = schema(&|manifest| {
            manifest.pointer_mut(pointer).unwrap()[key] = value.clone();
        });
        assert_eq!(changed, [field], "{value}");
    }
    for (pointer, key, value) in [
        ("/metadata", "homepage", serde_json::json!("https://example.com/x")),
        (
            "/metadata",
            "created_at",
            serde_json::json!("2026-01-31T12:00:00.5+01:00"),
        ),
        ("/specification/service_definition", "port", serde_json::json!(50051.0)),
        (
            "",
            "requirements",
            serde_json::json!({"dependencies": [{"name": "a", "version_constraint": ">=1.0.0,<2.0.0"}]}),
        ),
    ] {
        let changed = schema(&|manifest| {
            manifest.pointer_mut(pointer).unwrap()[key] = value.clone();
        });
        assert_eq!(changed, [""; 0], "{value}");
    }
}
