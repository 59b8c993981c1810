//! Enums in which every variant has a key, under which it is stored and named in forms, addresses and files.

/// Defines an enum in which every variant has a key, with the methods for the keys.
///
/// The list after the name tells the meaning of the texts behind each variant: `key` alone, or `key` and one or two other
/// words, each of which becomes a method. An enum without a key begins its list with `label`. A variant without its texts does
/// not compile.
macro_rules! keyed {
    ($(#[$about:meta])* $view:vis enum $name:ident: key {
        $($(#[$of:meta])* $variant:ident = $key:literal;)+
    }) => {
        keyed!(@enum $(#[$about])* $view $name $($(#[$of])* $variant)+);
        keyed!(@key $view $name $($variant $key)+);
    };
    ($(#[$about:meta])* $view:vis enum $name:ident: key, $word:ident {
        $($(#[$of:meta])* $variant:ident = $key:literal, $text:literal;)+
    }) => {
        keyed!(@enum $(#[$about])* $view $name $($(#[$of])* $variant)+);
        keyed!(@key $view $name $($variant $key)+);
        keyed!(@word $view $name $word $($variant $text)+);
    };
    ($(#[$about:meta])* $view:vis enum $name:ident: key, $word:ident, $third:ident {
        $($(#[$of:meta])* $variant:ident = $key:literal, $text:literal, $other:literal;)+
    }) => {
        keyed!(@enum $(#[$about])* $view $name $($(#[$of])* $variant)+);
        keyed!(@key $view $name $($variant $key)+);
        keyed!(@word $view $name $word $($variant $text)+);
        keyed!(@word $view $name $third $($variant $other)+);
    };
    ($(#[$about:meta])* $view:vis enum $name:ident: label {
        $($(#[$of:meta])* $variant:ident = $text:literal;)+
    }) => {
        keyed!(@enum $(#[$about])* $view $name $($(#[$of])* $variant)+);
        keyed!(@word $view $name label $($variant $text)+);
    };
    (@enum $(#[$about:meta])* $view:vis $name:ident $($(#[$of:meta])* $variant:ident)+) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $view enum $name {
            $($(#[$of])* $variant,)+
        }

        impl $name {
            /// Every variant, in the order of the screen.
            $view const ALL: [Self; [$(Self::$variant),+].len()] = [$(Self::$variant),+];
        }
    };
    (@key $view:vis $name:ident $($variant:ident $key:literal)+) => {
        impl $name {
            /// The key under which it is stored and named in forms, addresses and files.
            #[must_use]
            $view const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }

            /// Returns the variant with this key.
            #[must_use]
            $view fn from_key(key: &str) -> Option<Self> {
                match key {
                    $($key => Some(Self::$variant),)+
                    _ => None,
                }
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.key())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
                let key = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                Self::from_key(&key).ok_or_else(|| serde::de::Error::unknown_variant(&key, &[$($key),+]))
            }
        }
    };
    (@word $view:vis $name:ident $word:ident $($variant:ident $text:literal)+) => {
        impl $name {
            #[doc = concat!("The words on screen: its ", stringify!($word), ".")]
            #[must_use]
            $view const fn $word(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)+
                }
            }
        }
    };
}

pub(crate) use keyed;

#[cfg(test)]
mod tests {
    keyed! {
        /// A meal.
        enum Meal: key, label, eaten {
            /// In the morning.
            Breakfast = "ontbijt", "het ontbijt", "ontbeten";
            /// At noon.
            Lunch = "lunch", "de lunch", "geluncht";
        }
    }

    #[test]
    fn a_key_leads_to_its_variant_and_no_other_word_does() {
        assert_eq!(Meal::ALL.map(Meal::key), ["ontbijt", "lunch"]);
        assert_eq!(Meal::ALL.map(|meal| Meal::from_key(meal.key())), [Some(Meal::Breakfast), Some(Meal::Lunch)]);
        for key in ["", "Lunch", "het ontbijt", "diner"] {
            assert_eq!(Meal::from_key(key), None, "{key}");
        }
        assert_eq!((Meal::Lunch.label(), Meal::Breakfast.eaten()), ("de lunch", "ontbeten"));
    }

    #[test]
    fn a_file_names_a_variant_by_its_key() {
        assert_eq!(serde_json::to_string(&Meal::Lunch).unwrap(), "\"lunch\"");
        assert_eq!(serde_json::from_str::<Meal>("\"ontbijt\"").unwrap(), Meal::Breakfast);
        let refused = serde_json::from_str::<Meal>("\"diner\"").unwrap_err().to_string();
        assert!(refused.contains("unknown variant `diner`"), "{refused}");
    }
}
