//! Accepts connections, with limits on their number and their slowness.

use std::{future::Future, io, pin::pin, sync::Arc, time::Duration};

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use tokio::{net::TcpListener, sync::Semaphore, time};
use tokio_io_timeout::TimeoutStream;

/// The most connections at once; the next visitor waits for one to end. Far fewer than the 1024 files that a process may
/// usually have open, so that the register itself always finds one.
const CONNECTIONS: usize = 512;

/// The time within which the head of a request has to arrive, and after which a connection without a request is closed.
const HEAD: Duration = Duration::from_secs(10);

/// The time after which a connection is closed if the visitor takes nothing of an answer.
const STALLED: Duration = Duration::from_secs(30);

/// The pause after a connection that could not be accepted, for instance for lack of file handles.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves the site until told to stop, and then until the last request was answered.
pub(super) async fn serve_connections(listener: TcpListener, site: Router, stop: impl Future<Output = ()>) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(HEAD);
    let service = TowerToHyperService::new(site);
    let (places, running) = (Arc::new(Semaphore::new(CONNECTIONS)), GracefulShutdown::new());
    let mut stop = pin!(stop);
    loop {
        let accepted = async {
            let place = Arc::clone(&places).acquire_owned().await.map_err(io::Error::other)?;
            Ok::<_, io::Error>((place, listener.accept().await?.0))
        };
        let accepted = tokio::select! {
            accepted = accepted => accepted,
            () = &mut stop => break,
        };
        let (place, stream) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                time::sleep(PAUSE).await;
                continue;
            }
        };
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(STALLED));
        let connection = http.serve_connection(TokioIo::new(Box::pin(stream)), service.clone());
        let connection = running.watch(connection);
        tokio::spawn(async move {
            // A connection that breaks off is the visitor's business.
            if let Err(error) = connection.await {
                tracing::trace!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
    drop(listener);
    running.shutdown().await;
}
